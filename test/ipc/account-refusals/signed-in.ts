import {
  OTHER_PASSWORD,
  PASSWORD,
  SHORT_PASSWORD,
  shortenPassword,
  signIn,
  turnOn,
  turnOff,
  whileHashing,
} from "../account-world";
import {
  needsFresh,
  needsPassword,
  signedOut,
  type Cases,
  type Provoke,
} from "./case";

const WRONG = "not the password at all";
const reauthenticate: Provoke = ({ account }) =>
  account.reauthenticate({ password: WRONG });
const changeEmail: Provoke = ({ account }) =>
  account.changeEmail({ address: "not an address" });
const changePassword =
  (current: string, password: string): Provoke =>
  ({ account }) =>
    account.changePassword({ current, password });

/** As in `shared/contract/account/signed-in.ts`. */
export const signedInCases: Pick<
  Cases<"account">,
  | "view"
  | "reauthenticate"
  | "endSessions"
  | "setLanguage"
  | "changeEmail"
  | "changePassword"
> = {
  view: signedOut(({ account }) => account.view()),
  reauthenticate: {
    ...signedOut(reauthenticate),
    ...needsPassword(reauthenticate),
  },
  endSessions: signedOut(({ account }) =>
    account.endSessions({ which: "others" }),
  ),
  setLanguage: signedOut(({ account }) =>
    account.setLanguage({ language: "en" }),
  ),
  changeEmail: {
    ...needsFresh(changeEmail),
    ADDRESS_REFUSED: async (at) => {
      await signIn(at);
      return changeEmail(at);
    },
  },
  changePassword: {
    ...needsFresh(changePassword(PASSWORD, OTHER_PASSWORD)),
    ...needsPassword(changePassword(WRONG, OTHER_PASSWORD)),
    PASSWORD_REFUSED: async (at) => {
      await signIn(at);
      return changePassword(PASSWORD, SHORT_PASSWORD)(at);
    },
    PASSWORD_TOO_SHORT_ALONE: async (at) => {
      await turnOn(at);
      whileHashing(at, SHORT_PASSWORD, () => turnOff(at));
      return shortenPassword(at);
    },
  },
};
