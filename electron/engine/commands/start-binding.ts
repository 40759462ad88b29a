import type { SecondStepView } from "../../../shared/model/second-step-view";
import { findChallenge, openChallenge, type ChallengeKey } from "../challenges";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import type { Member } from "../member";
import { toSecondStepView } from "../methods";
import { inFreshSession } from "../sessions";

export type StartBinding = { readonly session: string };

/** Begins to prove a new app, phone or address, or the first method of all (S13). */
export function startBinding(
  member: Member,
  { session: token }: StartBinding,
  context: Context,
): Step<
  { readonly key: ChallengeKey; readonly view: SecondStepView },
  "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const opened = openChallenge(draft, "bind", session.id, session, context);
  const challenge = findChallenge(opened.draft.member, opened.key);
  return challenge === null
    ? refuse(draft, { code: "NOT_SIGNED_IN" as const })
    : accept(opened.draft, {
        key: opened.key,
        view: toSecondStepView(opened.draft.member, challenge, context.policy),
      });
}
