import { createORPCClient } from "@orpc/client";
import { RPCLink } from "@orpc/client/message-port";
import type { ContractRouterClient } from "@orpc/contract";
import type { AppSurroundings } from "../../electron/ipc/app-router";
import { createContractHandler } from "../../electron/ipc/contract-handler";
import { createRouter, type Served } from "../../electron/ipc/router";
import type { Log } from "../../electron/ports/log";
import { createLinkInbox } from "../../electron/windows/link-inbox";
import type { Contract } from "../../shared/contract";
import { defaultPreferences } from "../../shared/model/app-view";
import { yes } from "../../shared/outcome";
import { createAppWithoutUpdates } from "./app-without-updates";

export type Client = ContractRouterClient<Contract>;

/** A client at the other end of a real message port; `close` ends both. `desktop` is what Electron would do. */
export function connect(
  served: Omit<Served, "surroundings" | "updates"> & Partial<Served>,
  log: Log,
  takesPreferences = true,
  desktop: Partial<AppSurroundings> = {},
): { client: Client; close: () => void } {
  let preferences = defaultPreferences;
  const router = createRouter({
    updates: createAppWithoutUpdates(),
    ...served,
    surroundings: {
      version: "0.0.0",
      flavour: "development",
      runtime: { electron: "25.1.1", chromium: "114", node: "18.15.0" },
      platform: "linux",
      deviceName: "desk",
      asksBeforeLooks: false,
      systemLanguage: "ja",
      preferences: {
        read: () => preferences,
        write: (wanted) => {
          if (takesPreferences) preferences = wanted;
          return Promise.resolve(takesPreferences);
        },
      },
      openSystemSettings: () => Promise.resolve(),
      links: createLinkInbox(),
      printPage: () => Promise.resolve(yes(true)),
      savePdf: (name) => Promise.resolve(yes(`/memory/${name}`)),
      diagnostics: {
        preview: () => Promise.resolve("{}\n"),
        save: () => Promise.resolve(yes("/memory/diagnostics.json")),
      },
      helpMenu: () => ({ watch: () => () => undefined, take: () => null }),
      ...desktop,
    },
  });
  const { port1, port2 } = new MessageChannel();
  createContractHandler(router, log).upgrade(port1);
  const client: Client = createORPCClient(new RPCLink({ port: port2 }));
  port1.start();
  port2.start();
  return {
    client,
    close: () => {
      port1.close();
      port2.close();
    },
  };
}
