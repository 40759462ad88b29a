import { challengeEnd, end, live, type Answer, type Model } from "../model";
import * as n from "../numbers";
import { isDisabled, quotaUntil } from "./guesses";
import { codesLeft, phoneName, ways } from "./methods";
import { trustDevice, trustFault, type Trust } from "./second-step";
import { findChallenge, inFreshSession, inSession } from "./sessions";

/** Ten new codes; those before are dead in the same moment (S43, S47). `replaces` is the number of a set, -1 for none. */
export function createBackup(
  m: Model,
  token: number,
  replaces: number,
): Answer {
  return inFreshSession(m, token, () => {
    if (m.twoStep !== "on") return "TWO_STEP_OFF";
    if ((m.backup?.set ?? -1) !== replaces) return "NOTHING_TO_CONFIRM";
    m.backup = { set: m.sets++, used: new Set(), shownBy: m.password };
    m.guesses.push({ at: m.now, by: "backup", was: "anew" });
    return "yes";
  });
}

/** Shown under the password they were made with, those used struck out (S44, D3). */
export function revealBackup(
  m: Model,
  token: number,
  password: number,
): Answer {
  return inFreshSession(m, token, () => {
    if (m.backup === null) return "NOT_FOUND";
    const { shownBy, used } = m.backup;
    if (shownBy !== password) return "CODES_NOT_REVEALABLE";
    return `yes used:${[...used].sort().join(",")}`;
  });
}

/** The button after a link was opened: once, at once, in that session, while there is a second step to be spared (S30). */
export function registerDevice(m: Model, token: number, trust: Trust): Answer {
  return inSession(m, token, (session) => {
    if (m.now >= session.mayTrustUntil || m.twoStep !== "on")
      return "NOTHING_TO_CONFIRM";
    const fault = trustFault(m, trust);
    if (fault !== null) return fault;
    session.mayTrustUntil = 0;
    trustDevice(m);
    return "yes";
  });
}

export function renameDevice(
  m: Model,
  token: number,
  nr: number,
  { fault }: Trust,
): Answer {
  return inSession(m, token, () => {
    if (m.devices[nr]?.over !== false) return "NOT_FOUND";
    return fault === null ? "yes" : `NAME_REFUSED ${fault}`;
  });
}

export function removeDevices(
  m: Model,
  token: number,
  which: number | "all",
): Answer {
  const find = which === "all" ? inFreshSession : inSession; // R52
  return find(m, token, () => {
    const gone = live(
      m.devices.filter((_, nr) => which === "all" || nr === which),
    );
    end(gone);
    return gone.length === 0 ? "NOT_FOUND" : "yes";
  });
}

/** Every trust and every other session ends (R53). With the old password the printed codes can still be shown after. */
export function changePassword(
  m: Model,
  token: number,
  isShort: boolean,
  withOld: boolean,
): Answer {
  return inFreshSession(m, token, (session) => {
    if (isShort && m.twoStep !== "on") return "PASSWORD_TOO_SHORT_ALONE";
    if (m.backup !== null) {
      const stays = withOld && m.backup.shownBy === m.password;
      m.backup.shownBy = stays ? m.password + 1 : null;
    }
    m.password += 1;
    m.isPasswordShort = isShort;
    end(m.devices);
    end(m.resets);
    end(m.sessions.filter((other) => other !== session));
    end(m.challenges.filter((challenge) => challenge.session !== session));
    return "yes";
  });
}

export function requestReset(m: Model): Answer {
  const limit = quotaUntil(m, m.resetsAt, n.LINKS);
  if (limit !== null) return `SENDING_LIMITED ${String(limit)}`;
  m.resetsAt.push(m.now);
  end(m.resets);
  m.resets.push({ until: m.now + n.RESET_LIFE, over: false });
  return "yes";
}

/** A new password and nothing else: nobody is signed in, the second step stays as it is (S06). */
export function resetPassword(m: Model, nr: number, isShort: boolean): Answer {
  if (m.resets[nr]?.over !== false) return "LINK_UNUSABLE";
  if (isShort && m.twoStep !== "on") return "PASSWORD_TOO_SHORT_ALONE";
  m.password += 1;
  m.isPasswordShort = isShort;
  if (m.backup !== null) m.backup.shownBy = null; // D3
  for (const list of [m.resets, m.devices, m.sessions, m.challenges]) end(list);
  m.passwords.push({ at: m.now, lane: "stranger", right: true });
  return "yes";
}

/** What the screens show, in a line. */
export function look(m: Model, token: number): Answer {
  return inSession(m, token, (session) => {
    const phones = live(m.phones);
    const off = ["totp", "email", "backup"].filter((by) => isDisabled(m, by));
    if (phones.some((phone) => isDisabled(m, phoneName(phone))))
      off.push("sms", "voice");
    return [
      `yes ${m.twoStep} ${String(m.trustDays)}d`,
      `short:${String(m.isPasswordShort)}`,
      `app:${String(m.app !== null)}/${String(m.nextApp !== null)}`,
      `address:${String(m.nextAddress !== null)}`,
      `phones:${phones.map(({ verified }) => String(verified)).join()}`,
      `codes:${m.backup === null ? "none" : String(codesLeft(m))}`,
      `devices:${String(live(m.devices).length)}`,
      `sessions:${String(live(m.sessions).length)}`,
      `off:${off.join()}`,
      `fresh:${String(m.now < session.freshUntil ? session.freshUntil : 0)}`,
      `trust:${String(m.now < session.mayTrustUntil ? session.mayTrustUntil : 0)}`,
    ].join(" ");
  });
}

export function readSecondStep(m: Model, nr: number): Answer {
  const challenge = findChallenge(m, nr);
  if (challenge === null) return "CHALLENGE_OVER";
  const { purpose, wrong } = challenge;
  return `yes ${purpose} ${String(n.TRIES - wrong)} ${String(challengeEnd(challenge))} ${ways(m, challenge)}`.trim();
}
