import type { RefusalOf } from "../../shared/model/refusal";
import { record } from "./announce";
import { change, type Context, type Draft } from "./context";
import { countPassword, passwordWait } from "./gate";
import type { Session } from "./member";

/**
 * A password typed again in a session, through the gate like any other. It counts in the lane of known devices: a stranger
 * who guesses at the door cannot keep the member from proving who they are inside (R28).
 */
export function attemptPassword(
  draft: Draft,
  session: Session,
  isPasswordRight: boolean,
  context: Context,
): {
  readonly draft: Draft;
  readonly refusal: RefusalOf<"PASSWORD_WAIT" | "WRONG_CREDENTIALS"> | null;
} {
  const { gate } = draft.member;
  const until = passwordWait(gate, "known", context.now);
  if (until !== null)
    return { draft, refusal: { code: "PASSWORD_WAIT", data: { until } } };
  const counted = change(draft, {
    gate: countPassword(gate, "known", isPasswordRight, context.now),
  });
  return isPasswordRight
    ? { draft: counted, refusal: null }
    : {
        draft: record(counted, "password-wrong", from(session), context),
        refusal: { code: "WRONG_CREDENTIALS" },
      };
}

function from({ deviceName, ip }: Session) {
  return { deviceName, ip };
}
