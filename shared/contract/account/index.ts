import { entrance } from "./entrance";
import { secondStepCalls } from "./second-step";
import { signedIn } from "./signed-in";
import { twoStep } from "./two-step";

/**
 * The account console of a service: signing in, and everything about two-step verification. Whoever serves it keeps the
 * client's tokens (main for the window, cookies for a browser); no answer holds one.
 */
export const account = {
  ...entrance,
  ...secondStepCalls,
  ...signedIn,
  ...twoStep,
};
