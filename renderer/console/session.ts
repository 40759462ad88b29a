import { createContext, useContext } from "react";

/** What a refused call may need of the screens around it. */
export type Session = {
  /** Asks for password and second step once more (R52); whether the member gave them. */
  readonly askAgain: () => Promise<boolean>;
  /** The session has ended: back to the door. */
  readonly over: () => void;
};

/** Before anyone is signed in there is nothing to ask again, and nothing to end. */
const none: Session = {
  askAgain: () => Promise.resolve(false),
  over: () => undefined,
};

const SessionContext = createContext<Session>(none);

/** Hands the session to all that is shown to a signed-in member. */
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  return useContext(SessionContext);
}
