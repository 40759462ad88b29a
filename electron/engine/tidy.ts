import type { EpochMs } from "../../shared/time";
import { DAY_MS } from "../../shared/time";
import { challengeMs } from "./challenges";
import { tidyGate } from "./gate";
import { limits } from "./limits";
import type { Member } from "./member";
import { sessionEnd } from "./sessions";

/** The member without all that has expired by now. Every step begins here, so that no command needs to look at a clock twice. */
export function tidy(member: Member, now: EpochMs): Member {
  const { twoStep, nextTotp, link, reset, email } = member;
  const given =
    twoStep.state === "pending" && now >= twoStep.since + limits.pendingMs;
  const sessions = member.sessions.filter(
    (session) => now < sessionEnd(member, session),
  );
  const isWithin = (at: EpochMs, ms: number) => now < at + ms;
  return {
    ...member,
    twoStep: {
      ...twoStep,
      state: given ? "off" : twoStep.state,
      proposal:
        twoStep.proposal !== null &&
        isWithin(twoStep.proposal.at, limits.pendingMs)
          ? twoStep.proposal
          : null,
    },
    nextTotp:
      nextTotp !== null &&
      !given && // nothing of a set-up that was given up stays (S13)
      isWithin(nextTotp.issuedAt, limits.pendingMs)
        ? nextTotp
        : null,
    email:
      email.next !== null && !isWithin(email.next.since, DAY_MS)
        ? { ...email, next: null }
        : email,
    phones: member.phones.filter(
      ({ verifiedAt, addedAt }) =>
        verifiedAt !== null || isWithin(addedAt, limits.pendingMs),
    ),
    link: link !== null && now < link.expiresAt ? link : null,
    reset: reset !== null && now < reset.expiresAt ? reset : null,
    devices: member.devices.filter(({ expiresAt }) => now < expiresAt),
    spentChallenges: member.spentChallenges.filter(({ until }) => now < until),
    sessions,
    challenges: member.challenges.filter(
      (challenge) =>
        isWithin(challenge.startedAt, challengeMs(challenge)) &&
        (challenge.sessionId === null ||
          sessions.some(({ id }) => id === challenge.sessionId)),
    ),
    codesSentAt: member.codesSentAt.filter((at) => isWithin(at, DAY_MS)),
    linksSentAt: member.linksSentAt.filter((at) => isWithin(at, DAY_MS)),
    resetsSentAt: member.resetsSentAt.filter((at) => isWithin(at, DAY_MS)),
    gate: tidyGate(member.gate, now),
  };
}
