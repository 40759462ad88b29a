import { lazy, type Router } from "@orpc/server";
import type { Contract } from "../../shared/contract";
import type { ServiceChoice } from "../runtime/account/service-choice";
import type { Backups } from "../runtime/backups";
import type { Enrolment } from "../runtime/enrolment";
import type { LiveCodes } from "../runtime/live-codes";
import type { KeptRecoveryCodes } from "../runtime/recovery-codes";
import type { Trash } from "../runtime/trash";
import type { AppUpdates } from "../runtime/updates";
import type { LocalOutbox } from "../ports/local-outbox";
import { appRouter, type AppSurroundings } from "./app-router";
import { codesRouter } from "./codes-router";
import { enrolRouter, type EntryLinks } from "./enrol-router";
import { vaultRouter, type ServedVault } from "./vault-router";

export type Served = ServedVault & {
  readonly liveCodes: LiveCodes;
  readonly enrolment: Enrolment;
  readonly entryLinks: EntryLinks;
  readonly recoveryCodes: KeptRecoveryCodes;
  readonly backups: Backups;
  readonly surroundings: AppSurroundings;
  readonly serviceChoice: ServiceChoice;
  readonly outbox: LocalOutbox;
  readonly trash: Trash;
  readonly updates: AppUpdates;
};

/**
 * The contract, each call answered by the shell that owns it. The account console's part of it is made with its first
 * call: the app's start pays for nothing of it.
 */
export function createRouter(
  served: Served,
): Router<Contract, Record<string, never>> {
  const { authenticator, serviceChoice, outbox } = served;
  return {
    account: lazy(async () => {
      const { accountRouter } = await import("./account-router");
      return { default: accountRouter(serviceChoice.open) };
    }),
    app: appRouter(served.surroundings),
    backups: lazy(async () => {
      const { backupsRouter } = await import("./backups-router");
      return { default: backupsRouter(served.backups) };
    }),
    codes: codesRouter(authenticator, served.liveCodes),
    enrol: enrolRouter(served.enrolment, served.entryLinks),
    recoveryCodes: lazy(async () => {
      const { recoveryCodesRouter } = await import("./recovery-codes-router");
      return {
        default: recoveryCodesRouter(served.recoveryCodes, (proof) =>
          served.protection.prove(proof),
        ),
      };
    }),
    service: lazy(async () => {
      const { serviceRouter } = await import("./service-router");
      return { default: serviceRouter(outbox, serviceChoice) };
    }),
    trash: lazy(async () => {
      const { trashRouter } = await import("./trash-router");
      return { default: trashRouter(served.trash) };
    }),
    updates: lazy(async () => {
      const { updatesRouter } = await import("./updates-router");
      return { default: updatesRouter(served.updates) };
    }),
    vault: vaultRouter(served),
  };
}
export type AppRouter = ReturnType<typeof createRouter>;
