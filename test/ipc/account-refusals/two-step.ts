import {
  phoneIdSchema,
  deviceIdSchema,
  proposalIdSchema,
} from "../../../shared/ids";
import {
  addPhone,
  confirmOn,
  lastLink,
  lockOut,
  NOBODY_ID,
  NUMBER,
  OTHER_PASSWORD,
  PASSWORD,
  propose,
  shortenPassword,
  signIn,
  turnOn,
  wrongCode,
  type AccountWorld,
} from "../account-world";
import {
  needsFresh,
  needsPassword,
  signedOut,
  type Cases,
  type Provoke,
} from "./case";

const WRONG = "not the password at all";
const phoneId = phoneIdSchema.parse(NOBODY_ID);
const deviceId = deviceIdSchema.parse(NOBODY_ID);
const proposalId = proposalIdSchema.parse(NOBODY_ID);
const noMail = { emailAllowed: false };
const submit =
  (code: string, kind: "totp" | "sent" | "backup" = "totp", name?: string) =>
  ({ account }: AccountWorld) =>
    account.submitCode({
      kind,
      code,
      trust: name === undefined ? null : { name },
    });
const confirm: Provoke = ({ account }) =>
  account.confirmSettings({ proposalId });
const resync =
  (...codes: [string, string]): Provoke =>
  ({ account }) =>
    account.resyncTotp({ codes });
const removePhone: Provoke = ({ account }) => account.removePhone({ phoneId });
const newBackupCodes =
  (password: string, replaces: string | null = null): Provoke =>
  ({ account }) =>
    account.revealNewBackupCodes({ password, replaces });
const backupCodes =
  (password: string): Provoke =>
  ({ account }) =>
    account.revealBackupCodes({ password });
const rename =
  (name: string): Provoke =>
  ({ account }) =>
    account.renameDevice({ deviceId, name });

/** As in `shared/contract/account/two-step.ts`. */
export const twoStepCases: Pick<
  Cases<"account">,
  | "proposeSettings"
  | "confirmSettings"
  | "startBinding"
  | "revealNewTotp"
  | "resyncTotp"
  | "removeTotp"
  | "addPhone"
  | "removePhone"
  | "revealNewBackupCodes"
  | "revealBackupCodes"
  | "renameDevice"
  | "removeDevices"
> = {
  proposeSettings: {
    ...needsFresh((at) => propose(at, true)),
    SETTINGS_REFUSED: async (at) => {
      await signIn(at);
      return at.account.proposeSettings({
        enabled: true,
        trustDays: "31",
        loginNotices: true,
      });
    },
    PASSWORD_TOO_SHORT_ALONE: async (at) => {
      await turnOn(at);
      await shortenPassword(at);
      return propose(at, false);
    },
  },
  confirmSettings: {
    ...needsFresh(confirm),
    NOTHING_TO_CONFIRM: async (at) => {
      await signIn(at);
      return confirm(at);
    },
    PASSWORD_TOO_SHORT_ALONE: async (at) => {
      await turnOn(at);
      const off = await propose(at, false);
      await shortenPassword(at);
      return at.account.confirmSettings({ proposalId: off.proposalId });
    },
  },
  startBinding: needsFresh(({ account }) => account.startBinding()),
  revealNewTotp: {
    ...needsFresh(({ account }) => account.revealNewTotp()),
    TWO_STEP_OFF: async (at) => {
      await signIn(at);
      return at.account.revealNewTotp();
    },
  },
  resyncTotp: {
    ...needsFresh(resync("111111", "222222")),
    LOCKED_OUT: async (at) => {
      await lockOut(at);
      return resync("111111", "222222")(at);
    },
    METHOD_UNAVAILABLE: async (at) => {
      await signIn(at);
      return resync("111111", "222222")(at);
    },
    MALFORMED_CODE: async (at) => {
      await turnOn(at);
      return resync("111111", "")(at);
    },
    WRONG_CODE: async (at) => {
      const { secret } = await turnOn(at);
      return resync(wrongCode(at, secret), wrongCode(at, secret))(at);
    },
  },
  removeTotp: {
    ...needsFresh(({ account }) => account.removeTotp()),
    NOT_FOUND: async (at) => {
      await signIn(at);
      return at.account.removeTotp();
    },
    METHOD_UNAVAILABLE: {
      policy: noMail,
      provoke: async (at) => {
        await turnOn(at);
        return at.account.removeTotp();
      },
    },
  },
  addPhone: {
    ...needsFresh(({ account }) => account.addPhone({ number: NUMBER })),
    NUMBER_REFUSED: async (at) => {
      await signIn(at);
      return at.account.addPhone({ number: "+1 202 555 0123" });
    },
  },
  removePhone: {
    ...needsFresh(removePhone),
    NOT_FOUND: async (at) => {
      await signIn(at);
      return removePhone(at);
    },
    METHOD_UNAVAILABLE: {
      policy: noMail,
      provoke: async (at) => {
        await signIn(at);
        await confirmOn(at);
        const own = await addPhone(at);
        return at.account.removePhone({ phoneId: own });
      },
    },
  },
  revealNewBackupCodes: {
    ...needsFresh(newBackupCodes(PASSWORD)),
    ...needsPassword(newBackupCodes(WRONG)),
    TWO_STEP_OFF: async (at) => {
      await signIn(at);
      return newBackupCodes(PASSWORD)(at);
    },
    NOTHING_TO_CONFIRM: async (at) => {
      await turnOn(at);
      return newBackupCodes(PASSWORD, "another set")(at);
    },
  },
  revealBackupCodes: {
    ...needsFresh(backupCodes(PASSWORD)),
    ...needsPassword(backupCodes(WRONG)),
    NOT_FOUND: async (at) => {
      await turnOn(at);
      return backupCodes(PASSWORD)(at);
    },
    CODES_NOT_REVEALABLE: async (at) => {
      const { memberId, secret } = await turnOn(at);
      await newBackupCodes(PASSWORD)(at);
      await at.account.requestPasswordReset({ memberId });
      const link = lastLink(at);
      await at.account.resetPassword({ link, password: OTHER_PASSWORD });
      await at.account.signIn({ memberId, password: OTHER_PASSWORD });
      await submit(at.code(secret))(at);
      return backupCodes(OTHER_PASSWORD)(at);
    },
  },
  renameDevice: {
    ...signedOut(rename("会社のPC")),
    NOT_FOUND: async (at) => {
      await signIn(at);
      return rename("会社のPC")(at);
    },
    NAME_REFUSED: async (at) => {
      await turnOn(at, "自宅のPC");
      const { devices } = await at.account.view();
      return at.account.renameDevice({
        deviceId: devices[0]?.deviceId ?? deviceId,
        name: "あ".repeat(51),
      });
    },
  },
  removeDevices: {
    ...needsFresh(({ account }) => account.removeDevices({ which: "all" })),
    NOT_FOUND: async (at) => {
      await signIn(at);
      return at.account.removeDevices({ which: deviceId });
    },
  },
};
