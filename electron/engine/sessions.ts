import { sessionIdSchema } from "../../shared/ids";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { RefusalOf } from "../../shared/model/refusal";
import type { EpochMs } from "../../shared/time";
import {
  change,
  draftOf,
  type Context,
  type Draft,
  type From,
} from "./context";
import { limits } from "./limits";
import type { Member, Session } from "./member";
import { hashToken, isSame, randomToken, randomUuid } from "./secrets";

/** Begins a session; a new token each time (R54). The oldest one ends when there are too many. */
export function openSession(
  draft: Draft,
  from: From,
  { fresh, mayTrust }: { readonly fresh: boolean; readonly mayTrust: boolean },
  { now, entropy }: Context,
): { readonly draft: Draft; readonly token: string } {
  const token = randomToken(entropy);
  const session: Session = {
    id: sessionIdSchema.parse(randomUuid(entropy)),
    tokenHash: hashToken(token),
    startedAt: now,
    lastUsedAt: now,
    freshUntil: fresh ? now + limits.freshMs : 0,
    mayTrustUntil: mayTrust ? now + limits.challengeMs : 0,
    deviceName: from.deviceName,
    ip: from.ip,
  };
  const sessions = [...draft.member.sessions, session];
  return {
    draft: change(draft, { sessions: sessions.slice(-limits.session.count) }),
    token,
  };
}

/** When a session ends if it is not used: the idle limit or the overall one, whichever comes first (R54). */
export function sessionEnd(member: Member, session: Session): EpochMs {
  const { idleMs, withTwoStepMs, aloneMs } = limits.session;
  const overall = member.twoStep.state === "on" ? withTwoStepMs : aloneMs;
  return Math.min(session.lastUsedAt + idleMs, session.startedAt + overall);
}

export type SessionRefusal = RefusalOf<"NOT_SIGNED_IN">;
export type FreshRefusal = RefusalOf<
  "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED"
>;
type InSession = { readonly draft: Draft; readonly session: Session };

/** The session of this token, used now. */
export function inSession(
  member: Member,
  token: string,
  now: EpochMs,
): Outcome<InSession, SessionRefusal> {
  const hash = hashToken(token);
  const session = member.sessions.find(({ tokenHash }) =>
    isSame(tokenHash, hash),
  );
  if (session === undefined) return no({ code: "NOT_SIGNED_IN" });
  const used = { ...session, lastUsedAt: now };
  return yes({ draft: putSession(draftOf(member), used), session: used });
}

/** Like `inSession`, for what asks for a fresh password and second step (R52). */
export function inFreshSession(
  member: Member,
  token: string,
  now: EpochMs,
): Outcome<InSession, FreshRefusal> {
  const found = inSession(member, token, now);
  if (!found.ok || now < found.value.session.freshUntil) return found;
  return no({ code: "REAUTHENTICATION_NEEDED" });
}

/** The same session, freshly authenticated, under a new token (R54). */
export function refreshSession(
  draft: Draft,
  session: Session,
  { now, entropy }: Context,
): { readonly draft: Draft; readonly token: string } {
  const token = randomToken(entropy);
  const renewed = {
    ...session,
    tokenHash: hashToken(token),
    startedAt: now, // as good as signing in again
    lastUsedAt: now,
    freshUntil: now + limits.freshMs,
  };
  return { draft: putSession(draft, renewed), token };
}

/** The session in the place of the one with its id. */
export function putSession(draft: Draft, session: Session): Draft {
  return change(draft, {
    sessions: draft.member.sessions.map((other) =>
      other.id === session.id ? session : other,
    ),
  });
}
