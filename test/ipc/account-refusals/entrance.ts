import {
  exhaust,
  FORGED,
  lastLink,
  PASSWORD,
  register,
  SHORT_PASSWORD,
  turnOn,
  turnOff,
  whileHashing,
  type AccountWorld,
} from "../account-world";
import type { Cases } from "./case";

const WRONG = "not the password at all";
const resetLink = async (at: AccountWorld) => {
  const memberId = await turnOn(at).then((member) => member.memberId);
  await at.account.requestPasswordReset({ memberId });
  return lastLink(at);
};

/** As in `shared/contract/account/entrance.ts`. */
export const entranceCases: Pick<
  Cases<"account">,
  | "register"
  | "deviceChallenge"
  | "signIn"
  | "openLink"
  | "requestPasswordReset"
  | "resetPassword"
> = {
  register: {
    PASSWORD_REFUSED: ({ account }) =>
      account.register({
        address: "a@b.jp",
        password: "short",
        language: "ja",
      }),
    ADDRESS_REFUSED: ({ account }) =>
      account.register({ address: "a@", password: PASSWORD, language: "ja" }),
  },
  deviceChallenge: {},
  signIn: {
    WRONG_CREDENTIALS: ({ account }) =>
      account.signIn({ memberId: "zzz99999", password: WRONG }),
    PASSWORD_WAIT: async (at) => {
      const memberId = await register(at);
      return exhaust(() => at.account.signIn({ memberId, password: WRONG }));
    },
  },
  openLink: {
    LINK_UNUSABLE: ({ account }) => account.openLink({ link: "no link" }),
  },
  requestPasswordReset: {
    SENDING_LIMITED: async (at) => {
      const memberId = await register(at);
      await at.account.requestPasswordReset({ memberId });
      return at.account.requestPasswordReset({ memberId });
    },
  },
  resetPassword: {
    LINK_UNUSABLE: ({ account }) =>
      account.resetPassword({ link: FORGED, password: PASSWORD }),
    PASSWORD_REFUSED: async (at) => {
      const link = await resetLink(at);
      return at.account.resetPassword({ link, password: "short" });
    },
    PASSWORD_TOO_SHORT_ALONE: async (at) => {
      const link = await resetLink(at);
      whileHashing(at, SHORT_PASSWORD, () => turnOff(at));
      return at.account.resetPassword({ link, password: SHORT_PASSWORD });
    },
  },
};
