import type { AccountCalls, ServiceCalls } from "../../shared/contract/calls";
import type { MemberId, PhoneId } from "../../shared/ids";
import {
  deviceIdSchema,
  phoneIdSchema,
  proposalIdSchema,
} from "../../shared/ids";
import {
  ADDRESS,
  FORGED,
  NOBODY_ID,
  OTHER_PASSWORD,
  PASSWORD,
} from "./account-world";

type Inputs<Calls> = {
  readonly [Name in keyof Calls]: Calls[Name] extends (
    input: infer In,
  ) => unknown
    ? In
    : never;
};

/** Something each call takes: the right password of this member, and names of things that need not be there. */
export function inputsFor(
  known: {
    readonly memberId?: MemberId;
    readonly phoneId?: PhoneId;
    readonly resetLink?: string;
  } = {},
): { account: Inputs<AccountCalls>; service: Inputs<ServiceCalls> } {
  const {
    memberId = "abc12345",
    phoneId = phoneIdSchema.parse(NOBODY_ID),
    resetLink = FORGED.replace("sign-in", "reset"),
  } = known;
  const password = PASSWORD;
  const deviceId = deviceIdSchema.parse(NOBODY_ID);
  const account: Inputs<AccountCalls> = {
    register: { address: ADDRESS, password, language: "ja" },
    deviceChallenge: { memberId },
    signIn: { memberId, password },
    openLink: { link: resetLink },
    requestPasswordReset: { memberId },
    resetPassword: { link: resetLink, password: OTHER_PASSWORD },
    secondStep: undefined,
    requestCode: { channel: "sms", phoneId },
    requestLink: undefined,
    submitCode: { kind: "totp", code: "000000", trust: null },
    redeemLink: { link: FORGED },
    registerDevice: { name: "自宅のPC" },
    view: undefined,
    reauthenticate: { password },
    endSessions: { which: "this" },
    setLanguage: { language: "en" },
    changeEmail: { address: "new@example.jp" },
    changePassword: { current: password, password: OTHER_PASSWORD },
    proposeSettings: { enabled: false, trustDays: "7", loginNotices: false },
    confirmSettings: { proposalId: proposalIdSchema.parse(NOBODY_ID) },
    startBinding: undefined,
    revealNewTotp: undefined,
    resyncTotp: { codes: ["000000", "111111"] },
    removeTotp: undefined,
    addPhone: { number: "080-1111-2222" },
    removePhone: { phoneId },
    revealNewBackupCodes: { password, replaces: null },
    revealBackupCodes: { password },
    renameDevice: { deviceId, name: "会社のPC" },
    removeDevices: { which: "all" },
  };
  return {
    account,
    service: {
      roads: undefined,
      setRoad: { which: "mail", road: null },
      sendTest: { channel: "email", to: ADDRESS, language: "ja" },
    },
  };
}
