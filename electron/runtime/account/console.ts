import type {
  AccountCalls,
  ServiceCalls,
} from "../../../shared/contract/calls";
import type { ServiceProblem } from "../../../shared/contract/service-problem";
import { yes, type Outcome } from "../../../shared/outcome";
import type { Log } from "../../ports/log";
import { createBackupCodes, revealBackupCodes } from "./backup-codes";
import type { Client } from "./client";
import { openHost, type Host } from "./host";
import { inSession } from "./in-session";
import type { ServicePorts } from "./open-service";
import {
  changePassword,
  reauthenticate,
  register,
  requestPasswordReset,
  resetPassword,
} from "./passwords";
import {
  readSecondStep,
  redeemLink,
  registerDevice,
  requestCode,
  requestLink,
  submitCode,
} from "./second-step";
import { serviceCalls } from "./service-calls";
import { deviceChallenge, openLink, signIn } from "./sign-in";
import { startBinding } from "./start-binding";

/** The calls of one client, and those of whoever runs the service on this computer. */
export type Console = {
  readonly account: AccountCalls;
  readonly service: ServiceCalls;
};

/** Opens the service for one client. */
export async function openConsole(
  ports: ServicePorts & { readonly log: Log },
  client: Client,
): Promise<Outcome<Console, ServiceProblem>> {
  const opened = await openHost(ports);
  if (!opened.ok) return opened;
  const host = opened.value;
  return yes({
    account: accountCalls(host, client),
    service: serviceCalls(host, ports),
  });
}

/** Every account call of one client, answered by the engine: over the network, each cookie is a client of its own. */
export function accountCalls(host: Host, client: Client): AccountCalls {
  return {
    register: (typed) => register(host, client, typed),
    deviceChallenge: ({ memberId }) =>
      Promise.resolve(yes({ challenge: deviceChallenge(host, memberId) })),
    signIn: ({ proof = null, ...typed }) =>
      signIn(host, client, { ...typed, proof }),
    openLink: ({ link }) => Promise.resolve(openLink(host, client, link)),
    requestPasswordReset: ({ memberId }) =>
      requestPasswordReset(host, client, memberId),
    resetPassword: (typed) => resetPassword(host, client, typed),

    secondStep: () => readSecondStep(host, client),
    requestCode: (chosen) => requestCode(host, client, chosen),
    requestLink: () => requestLink(host, client),
    submitCode: (typed) => submitCode(host, client, typed),
    redeemLink: ({ link }) => redeemLink(host, client, link),
    registerDevice: (trust) => registerDevice(host, client, trust),

    view: () =>
      inSession<"read-account">(host, client, { type: "read-account" }),
    reauthenticate: ({ password }) => reauthenticate(host, client, password),
    endSessions: async ({ which }) => {
      const ended = await inSession<"end-sessions">(host, client, {
        type: "end-sessions",
        which,
      });
      if (ended.ok && which === "this") client.session = null;
      return ended;
    },
    setLanguage: (input) =>
      inSession<"set-language">(host, client, {
        type: "set-language",
        ...input,
      }),
    changeEmail: (input) =>
      inSession<"change-email">(host, client, {
        type: "change-email",
        ...input,
      }),
    changePassword: (typed) => changePassword(host, client, typed),

    proposeSettings: (input) =>
      inSession<"propose-settings">(host, client, {
        type: "propose-settings",
        ...input,
      }),
    confirmSettings: (input) =>
      inSession<"confirm-settings">(host, client, {
        type: "confirm-settings",
        ...input,
      }),
    startBinding: () => startBinding(host, client),
    revealNewTotp: () =>
      inSession<"issue-totp">(host, client, { type: "issue-totp" }),
    resyncTotp: (input) =>
      inSession<"resync-totp">(host, client, { type: "resync-totp", ...input }),
    removeTotp: () =>
      inSession<"remove-totp">(host, client, { type: "remove-totp" }),
    addPhone: (input) =>
      inSession<"add-phone">(host, client, { type: "add-phone", ...input }),
    removePhone: (input) =>
      inSession<"remove-phone">(host, client, {
        type: "remove-phone",
        ...input,
      }),
    revealNewBackupCodes: (typed) => createBackupCodes(host, client, typed),
    revealBackupCodes: (typed) => revealBackupCodes(host, client, typed),
    renameDevice: (input) =>
      inSession<"rename-device">(host, client, {
        type: "rename-device",
        ...input,
      }),
    removeDevices: (input) =>
      inSession<"remove-devices">(host, client, {
        type: "remove-devices",
        ...input,
      }),
  };
}
