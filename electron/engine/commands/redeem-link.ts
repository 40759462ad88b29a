import { openAttempt } from "../attempt";
import { type ChallengeKey } from "../challenges";
import { complete, type Completed } from "../complete";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import { failAttempt } from "../fail-attempt";
import type { Challenge, Member } from "../member";
import { linkAddress } from "../methods";
import { hashToken, isSame } from "../secrets";

export type RedeemLink = {
  readonly challenge: ChallengeKey;
  readonly token: string;
};

/**
 * The second step by link. It takes the link and a second step under way that the caller itself began with the password:
 * whoever opens a link elsewhere signs in there first, and only there gets in, never the one who asked for it (R43, S27).
 */
export function redeemLink(
  member: Member,
  { challenge: key, token }: RedeemLink,
  context: Context,
): Step<Completed, "CHALLENGE_OVER" | "LOCKED_OUT" | "LINK_UNUSABLE"> {
  const draft = draftOf(member);
  const attempt = openAttempt(member, key, context.now);
  if (!attempt.ok) return refuse(draft, attempt.problem);
  const challenge = attempt.value;
  if (!opens(member, challenge, token, context)) {
    const failed = failAttempt(draft, challenge, "email", context);
    return refuse(failed.draft, { code: "LINK_UNUSABLE" as const });
  }
  const done = complete(draft, challenge, { by: "email" }, null, context);
  return accept(done.draft, done.completed);
}

/** Whether the link would work now. Looking at it spends nothing, however often it is looked at (R41). */
export function isLinkAlive(member: Member, token: string): boolean {
  return (
    member.link !== null && isSame(member.link.tokenHash, hashToken(token))
  );
}

function opens(
  member: Member,
  { purpose, sessionId }: Challenge,
  token: string,
  { policy }: Context,
): boolean {
  return (
    isLinkAlive(member, token) &&
    member.link?.purpose === purpose &&
    member.link.sessionId === sessionId &&
    linkAddress(member, purpose, policy) === member.link.address
  );
}
