import type { DeliveryProblem } from "../../../shared/model/delivery";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import { findChallenge, type ChallengeKey } from "../challenges";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import type { Challenge, Member } from "../member";
import { toSecondStepView } from "../methods";

export type ReadSecondStep = { readonly challenge: ChallengeKey };

/** A second step as it stands, and why the last code or link that was sent for it did not get out (R38). */
export function readSecondStep(
  member: Member,
  { challenge: key }: ReadSecondStep,
  { policy }: Context,
): Step<
  { readonly view: SecondStepView; readonly problem: DeliveryProblem | null },
  "CHALLENGE_OVER"
> {
  const draft = draftOf(member);
  const challenge = findChallenge(member, key);
  return challenge === null
    ? refuse(draft, { code: "CHALLENGE_OVER" as const })
    : accept(draft, {
        view: toSecondStepView(member, challenge, policy),
        problem: challenge.sent?.problem ?? linkProblem(member, challenge),
      });
}

function linkProblem(
  { link }: Member,
  { purpose, sessionId }: Challenge,
): DeliveryProblem | null {
  const isIts = link?.purpose === purpose && link.sessionId === sessionId;
  return isIts ? link.problem : null;
}
