import type { Method } from "../../shared/model/sign-in-method";
import { createContext, useContext } from "react";

/** What a refused call may need of the screens around it. */
export type Session = {
  /** Asks for password and second step once more (R52), with this method first; whether the member gave them. */
  readonly askAgain: (start?: Method) => Promise<boolean>;
  /** The session has ended: back to the door. */
  readonly over: () => void;
  /** Something was changed: what is shown of the member is asked for anew. */
  readonly renew: () => void;
};

/** Before anyone is signed in there is nothing to ask again, and nothing to end. */
const none: Session = {
  askAgain: () => Promise.resolve(false),
  over: () => undefined,
  renew: () => undefined,
};

const SessionContext = createContext<Session>(none);

/** Hands the session to all that is shown to a signed-in member. */
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  return useContext(SessionContext);
}
