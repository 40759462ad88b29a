import {
  end,
  live,
  type Answer,
  type Challenge,
  type Model,
  type Purpose,
  type Session,
} from "../model";
import * as n from "../numbers";
import { passwordUntil } from "./guesses";

export function openSession(
  m: Model,
  freshMs: number,
  mayTrustMs: number,
): Session {
  const session: Session = {
    at: m.now,
    usedAt: m.now,
    freshUntil: m.now + freshMs,
    mayTrustUntil: m.now + mayTrustMs,
    token: m.tokens.length,
    over: false,
  };
  m.tokens.push(session);
  m.sessions.push(session);
  end(live(m.sessions).slice(0, -n.MOST_SESSIONS));
  return session;
}

/** As good as new, under a new token; the old one is worth nothing (R54). */
export function refresh(m: Model, session: Session): void {
  session.token = m.tokens.length;
  m.tokens.push(session);
  session.at = session.usedAt = m.now;
  session.freshUntil = m.now + n.FRESH;
}

export function openChallenge(
  m: Model,
  purpose: Purpose,
  session: Session | null,
): void {
  const challenge: Challenge = {
    purpose,
    session,
    at: m.now,
    wrong: 0,
    code: null,
    over: false,
  };
  m.challenges.push(challenge);
  end(live(m.challenges).slice(0, -n.MOST_CHALLENGES));
}

export function findChallenge(m: Model, nr: number): Challenge | null {
  const found = m.challenges[nr];
  return found === undefined || found.over ? null : found;
}

/** The session a token opens now. */
export function findSession(m: Model, token: number): Session | null {
  const session = m.tokens[token];
  return session === undefined || session.over || session.token !== token
    ? null
    : session;
}

/** What may be done in any session; being there is using it. */
export function inSession(
  m: Model,
  token: number,
  then: (session: Session) => Answer,
): Answer {
  const session = findSession(m, token);
  if (session === null) return "NOT_SIGNED_IN";
  session.usedAt = m.now;
  return then(session);
}

/** What may be done only shortly after password and second step (R52). */
export function inFreshSession(
  m: Model,
  token: number,
  then: (session: Session) => Answer,
): Answer {
  const session = findSession(m, token);
  return session !== null && m.now >= session.freshUntil
    ? "REAUTHENTICATION_NEEDED"
    : inSession(m, token, then);
}

/** The password once more, inside: strangers at the door do not count here (R28). */
export function checkPassword(m: Model, token: number, right: boolean): Answer {
  return inSession(m, token, () => {
    const until = passwordUntil(m, "known");
    if (until !== null) return `PASSWORD_WAIT ${String(until)}`;
    m.passwords.push({ at: m.now, lane: "known", right });
    return right ? "yes" : "WRONG_CREDENTIALS";
  });
}

export function reauthenticate(
  m: Model,
  token: number,
  right: boolean,
): Answer {
  const answer = checkPassword(m, token, right);
  const session = findSession(m, token);
  if (answer !== "yes" || session === null) return answer;
  if (m.twoStep === "on") {
    openChallenge(m, "reauthenticate", session);
    return "yes second-step";
  }
  refresh(m, session);
  return "yes fresh";
}

/** `which` is a session's number, this one, or all but this one. */
export function endSessions(
  m: Model,
  token: number,
  which: "this" | "others" | number,
): Answer {
  return inSession(m, token, (session) => {
    end(
      m.sessions.filter((other, nr) =>
        which === "this"
          ? other === session
          : which === "others"
            ? other !== session
            : nr === which,
      ),
    );
    return "yes";
  });
}
