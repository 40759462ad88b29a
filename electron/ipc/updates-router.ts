import { implement } from "@orpc/server";
import { updates } from "../../shared/contract/updates";
import type { AppUpdates } from "../runtime/updates";
import { whatChanges } from "./what-changes";

const os = implement(updates);
type Answers = Parameters<typeof os.router>[0];

/** The `updates` namespace. */
export function updatesRouter(served: AppUpdates): Answers {
  return {
    view: os.view.handler(({ signal }) =>
      whatChanges(served.watch, served.view, signal),
    ),
    check: os.check.handler(async () => {
      await served.check();
      return {};
    }),
    download: os.download.handler(() => {
      void served.download(); // it takes minutes; `view` tells how far it is
      return {};
    }),
    install: os.install.handler(async () => {
      await served.install();
      return {};
    }),
  };
}
