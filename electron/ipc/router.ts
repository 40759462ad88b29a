import { implement, lazy, type Router } from "@orpc/server";
import type { Contract } from "../../shared/contract";
import { vault } from "../../shared/contract/vault";
import type { ServiceChoice } from "../runtime/account/service-choice";
import type { Authenticator } from "../runtime/authenticator";
import type { Enrolment } from "../runtime/enrolment";
import type { LiveCodes } from "../runtime/live-codes";
import type { KeptRecoveryCodes } from "../runtime/recovery-codes";
import type { LocalOutbox } from "../ports/local-outbox";
import { appRouter, type AppSurroundings } from "./app-router";
import { codesRouter } from "./codes-router";
import { enrolRouter } from "./enrol-router";

export type Served = {
  readonly authenticator: Authenticator;
  readonly liveCodes: LiveCodes;
  readonly enrolment: Enrolment;
  readonly recoveryCodes: KeptRecoveryCodes;
  readonly surroundings: AppSurroundings;
  readonly serviceChoice: ServiceChoice;
  readonly outbox: LocalOutbox;
};

/**
 * The contract, each call answered by the shell that owns it. The account console's part of it is made with its first
 * call: the app's start pays for nothing of it.
 */
export function createRouter(
  served: Served,
): Router<Contract, Record<string, never>> {
  const { authenticator, serviceChoice, outbox } = served;
  const os = implement(vault);
  return {
    account: lazy(async () => {
      const { accountRouter } = await import("./account-router");
      return { default: accountRouter(serviceChoice.open) };
    }),
    app: appRouter(served.surroundings),
    codes: codesRouter(authenticator, served.liveCodes),
    enrol: enrolRouter(served.enrolment),
    recoveryCodes: lazy(async () => {
      const { recoveryCodesRouter } = await import("./recovery-codes-router");
      return { default: recoveryCodesRouter(served.recoveryCodes) };
    }),
    service: lazy(async () => {
      const { serviceRouter } = await import("./service-router");
      return { default: serviceRouter(outbox, serviceChoice) };
    }),
    vault: {
      status: os.status.handler(() => authenticator.view()),
      reopen: os.reopen.handler(() => authenticator.reopen()),
    },
  };
}
export type AppRouter = ReturnType<typeof createRouter>;
