import type { RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import { findChallenge, type ChallengeKey } from "./challenges";
import { secondStepWait } from "./gate";
import type { Challenge, Member } from "./member";

/**
 * The way to every second step, whatever its method: it is under way, and the gate is open now, at this very command, and
 * not only when it began (R24, R57).
 */
export function openAttempt(
  member: Member,
  key: ChallengeKey,
  now: EpochMs,
): Outcome<Challenge, RefusalOf<"CHALLENGE_OVER" | "LOCKED_OUT">> {
  const challenge = findChallenge(member, key);
  if (challenge === null) return no({ code: "CHALLENGE_OVER" });
  const until = secondStepWait(member.gate, now);
  return until === null
    ? yes(challenge)
    : no({ code: "LOCKED_OUT", data: { until } });
}
