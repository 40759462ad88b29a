import type { SecondStepView } from "../../../shared/model/second-step-view";
import { record } from "../announce";
import { attemptPassword } from "../attempt-password";
import { findChallenge, openChallenge, type ChallengeKey } from "../challenges";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import type { Member } from "../member";
import { toSecondStepView } from "../methods";
import { inSession, refreshSession } from "../sessions";

export type Reauthenticate = {
  readonly session: string;
  readonly isPasswordRight: boolean;
};

/** Freshly authenticated already, or the second step that is still to come. */
export type Reauthentication =
  | { readonly is: "fresh"; readonly token: string }
  | {
      readonly is: "second-step";
      readonly key: ChallengeKey;
      readonly view: SecondStepView;
    };

/** Password again and, where it is on, the second step again, before what needs both to be fresh (R52). */
export function reauthenticate(
  member: Member,
  { session: token, isPasswordRight }: Reauthenticate,
  context: Context,
): Step<
  Reauthentication,
  "NOT_SIGNED_IN" | "PASSWORD_WAIT" | "WRONG_CREDENTIALS"
> {
  const found = inSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const attempt = attemptPassword(draft, session, isPasswordRight, context);
  if (attempt.refusal !== null) return refuse(attempt.draft, attempt.refusal);
  const counted = attempt.draft;
  if (member.twoStep.state !== "on") {
    const fresh = refreshSession(counted, session, context);
    const recorded = record(fresh.draft, "reauthenticated", session, context);
    return accept(recorded, { is: "fresh" as const, token: fresh.token });
  }
  const opened = openChallenge(
    counted,
    "reauthenticate",
    session.id,
    session,
    context,
  );
  const challenge = findChallenge(opened.draft.member, opened.key);
  return challenge === null
    ? refuse(opened.draft, { code: "NOT_SIGNED_IN" as const })
    : accept(opened.draft, {
        is: "second-step" as const,
        key: opened.key,
        view: toSecondStepView(opened.draft.member, challenge, context.policy),
      });
}
