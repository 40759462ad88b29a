import { implement } from "@orpc/server";
import { contract } from "../../shared/contract";
import type { Authenticator } from "../runtime/authenticator";
import type { Enrolment } from "../runtime/enrolment";
import type { LiveCodes } from "../runtime/live-codes";
import type { LocalOutbox } from "../ports/local-outbox";
import { accountRouter } from "./account-router";
import type { OpenConsole } from "./answer-by";
import { appRouter, type AppSurroundings } from "./app-router";
import { codesRouter } from "./codes-router";
import { enrolRouter } from "./enrol-router";
import { serviceRouter } from "./service-router";

export type Served = {
  readonly authenticator: Authenticator;
  readonly liveCodes: LiveCodes;
  readonly enrolment: Enrolment;
  readonly surroundings: AppSurroundings;
  readonly openConsole: OpenConsole;
  readonly outbox: LocalOutbox;
};

/** The contract, each call answered by the shell that owns it. */
export function createRouter(served: Served) {
  const { authenticator } = served;
  const os = implement(contract);
  return os.router({
    account: accountRouter(served.openConsole),
    app: appRouter(served.surroundings),
    codes: codesRouter(authenticator, served.liveCodes),
    enrol: enrolRouter(served.enrolment),
    service: serviceRouter(served.outbox, served.openConsole),
    vault: {
      status: os.vault.status.handler(() => authenticator.view()),
      reopen: os.vault.reopen.handler(() => authenticator.reopen()),
    },
  });
}
export type AppRouter = ReturnType<typeof createRouter>;
