import {
  challengeIdSchema,
  type ChallengeId,
  type SessionId,
} from "../../shared/ids";
import { change, type Context, type Draft, type From } from "./context";
import { limits } from "./limits";
import type { Challenge, Member } from "./member";
import { hashToken, isSame, randomToken, randomUuid } from "./secrets";

/** How the holder of a second step under way names it: the id anyone may see, the secret only the asking app has (R43). */
export type ChallengeKey = {
  readonly id: ChallengeId;
  readonly secret: string;
};

/** Begins a second step. The oldest one is dropped when there are too many. */
export function openChallenge(
  draft: Draft,
  purpose: Challenge["purpose"],
  sessionId: SessionId | null,
  from: From,
  { now, entropy }: Context,
): { readonly draft: Draft; readonly key: ChallengeKey } {
  const id = challengeIdSchema.parse(randomUuid(entropy));
  const secret = randomToken(entropy);
  const challenge: Challenge = {
    id,
    secretHash: hashToken(secret),
    purpose,
    sessionId,
    startedAt: now,
    failures: 0,
    sent: null,
    deviceName: from.deviceName,
    ip: from.ip,
  };
  const challenges = [...draft.member.challenges, challenge];
  return {
    draft: change(draft, { challenges: challenges.slice(-limits.challenges) }),
    key: { id, secret },
  };
}

/** The second step under way that this key opens; null when it is over or was never begun. */
export function findChallenge(
  member: Member,
  key: ChallengeKey,
): Challenge | null {
  const hash = hashToken(key.secret);
  const found = member.challenges.find(
    ({ id, secretHash }) => id === key.id && isSame(secretHash, hash),
  );
  return found ?? null;
}

/** The second step in the place of the one with its id. */
export function putChallenge(draft: Draft, challenge: Challenge): Draft {
  return change(draft, {
    challenges: draft.member.challenges.map((other) =>
      other.id === challenge.id ? challenge : other,
    ),
  });
}

export function closeChallenge(draft: Draft, { id }: Challenge): Draft {
  return change(draft, {
    challenges: draft.member.challenges.filter((other) => other.id !== id),
  });
}

/** How long a second step may take: ten minutes to sign in, an hour to set a new method up (R57, S13). */
export function challengeMs({ purpose }: Challenge): number {
  return purpose === "bind" ? limits.bindingMs : limits.challengeMs;
}
