import { phoneIdSchema } from "../../../shared/ids";
import {
  addPhone,
  FORGED,
  lockOut,
  NOBODY_ID,
  PASSWORD,
  secondStepWaits,
  signInByLink,
  spendBudget,
  trustMany,
  turnOn,
  wrongCode,
  type AccountWorld,
} from "../account-world";
import { signedOut, type Cases, type Provoke } from "./case";

const phoneId = phoneIdSchema.parse(NOBODY_ID);
const noMail = { emailAllowed: false };
const requestCode: Provoke = ({ account }) =>
  account.requestCode({ channel: "sms", phoneId });
const requestOwn = async (at: AccountWorld, phone: typeof phoneId) => {
  const { memberId } = await at.account.view();
  await at.account.signIn({ memberId, password: PASSWORD });
  return () => at.account.requestCode({ channel: "sms", phoneId: phone });
};
const submit =
  (code: string, kind: "totp" | "sent" | "backup" = "totp", name?: string) =>
  ({ account }: AccountWorld) =>
    account.submitCode({
      kind,
      code,
      trust: name === undefined ? null : { name },
    });
const registerAs =
  (name: string): Provoke =>
  ({ account }) =>
    account.registerDevice({ name });

/** As in `shared/contract/account/second-step.ts`. */
export const secondStepCases: Pick<
  Cases<"account">,
  | "secondStep"
  | "requestCode"
  | "requestLink"
  | "submitCode"
  | "redeemLink"
  | "registerDevice"
> = {
  secondStep: { CHALLENGE_OVER: ({ account }) => account.secondStep() },
  requestCode: {
    CHALLENGE_OVER: requestCode,
    LOCKED_OUT: async (at) => {
      await lockOut(at);
      return requestCode(at);
    },
    METHOD_UNAVAILABLE: async (at) => {
      await secondStepWaits(at);
      return requestCode(at);
    },
    SENDING_LIMITED: async (at) => {
      await turnOn(at);
      const request = await requestOwn(at, await addPhone(at));
      await request();
      return request();
    },
    SENDING_PAUSED: async (at) => {
      await turnOn(at);
      const request = await requestOwn(at, await addPhone(at));
      await spendBudget(at);
      return request();
    },
  },
  requestLink: {
    CHALLENGE_OVER: ({ account }) => account.requestLink(),
    LOCKED_OUT: async (at) => {
      await lockOut(at);
      return at.account.requestLink();
    },
    METHOD_UNAVAILABLE: {
      policy: noMail,
      provoke: async (at) => {
        await secondStepWaits(at);
        return at.account.requestLink();
      },
    },
    SENDING_LIMITED: async (at) => {
      await secondStepWaits(at);
      await at.account.requestLink();
      return at.account.requestLink();
    },
  },
  submitCode: {
    CHALLENGE_OVER: submit("123456"),
    LOCKED_OUT: async (at) => {
      const { secret } = await lockOut(at);
      return submit(at.code(secret))(at);
    },
    WRONG_CODE: async (at) => {
      const { secret } = await secondStepWaits(at);
      return submit(wrongCode(at, secret))(at);
    },
    MALFORMED_CODE: async (at) => {
      await secondStepWaits(at);
      return submit("12345")(at);
    },
    METHOD_UNAVAILABLE: async (at) => {
      await secondStepWaits(at);
      return submit("123456", "sent")(at);
    },
    NAME_REFUSED: async (at) => {
      const { secret } = await secondStepWaits(at);
      return submit(at.code(secret), "totp", " ")(at);
    },
    TOO_MANY_DEVICES: async (at) => {
      const { memberId, secret } = await trustMany(at);
      at.keychain.items.delete(`device:${memberId}`);
      await at.account.signIn({ memberId, password: PASSWORD });
      return submit(at.code(secret), "totp", "21")(at);
    },
  },
  redeemLink: {
    CHALLENGE_OVER: ({ account }) => account.redeemLink({ link: FORGED }),
    LOCKED_OUT: async (at) => {
      await lockOut(at);
      return at.account.redeemLink({ link: FORGED });
    },
    LINK_UNUSABLE: async (at) => {
      await secondStepWaits(at);
      return at.account.redeemLink({ link: FORGED });
    },
  },
  registerDevice: {
    ...signedOut(registerAs("自宅のPC")),
    NOTHING_TO_CONFIRM: async (at) => {
      await turnOn(at); // by app code, not by link
      return registerAs("自宅のPC")(at);
    },
    NAME_REFUSED: async (at) => {
      const { memberId } = await turnOn(at);
      await signInByLink(at, memberId);
      return registerAs("\u202e")(at);
    },
    TOO_MANY_DEVICES: async (at) => {
      const { memberId } = await trustMany(at);
      await signInByLink(at, memberId);
      return registerAs("21")(at);
    },
  },
};
