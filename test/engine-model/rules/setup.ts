import { end, live, type Answer, type Model } from "../model";
import * as n from "../numbers";
import { isDisabled, lockedUntil, quotaUntil } from "./guesses";
import { hasWayIn, linkAddress, openPhones } from "./methods";
import { guarded, type Typed } from "./second-step";
import { inFreshSession, openChallenge } from "./sessions";

/** A number as typed, which one it is, and why it is refused, if it is (R35). */
export type TypedNumber = {
  readonly text: string;
  readonly number: number;
  readonly fault: "not-a-number" | "country" | "kind" | null;
};

export function issueTotp(m: Model, token: number): Answer {
  return inFreshSession(m, token, () => {
    if (m.twoStep === "off") return "TWO_STEP_OFF";
    m.nextApp = { secret: m.secrets++, at: m.now }; // the proven one stays (S15)
    return "yes";
  });
}

export function startBinding(m: Model, token: number): Answer {
  return inFreshSession(m, token, (session) => {
    openChallenge(m, "bind", session);
    return "yes";
  });
}

export function removeTotp(m: Model, token: number): Answer {
  return inFreshSession(m, token, () => {
    const { app, nextApp } = m;
    if (app === null && nextApp === null) return "NOT_FOUND";
    m.app = m.nextApp = null;
    if (m.twoStep === "on" && !hasWayIn(m)) {
      m.app = app;
      m.nextApp = nextApp;
      return "METHOD_UNAVAILABLE";
    }
    m.guesses.push({ at: m.now, by: "totp", was: "anew" });
    return "yes";
  });
}

/** Two codes in a row set a wrong clock right (R25). An app that is disabled needs to be set up anew, not this (R27). */
export function resync(
  m: Model,
  token: number,
  [first, second]: readonly [Typed, Typed],
): Answer {
  return inFreshSession(m, token, () => {
    const until = lockedUntil(m);
    if (until !== null) return `LOCKED_OUT ${String(until)}`;
    const { app } = m;
    if (app === null || isDisabled(m, "totp")) return "METHOD_UNAVAILABLE";
    if (first.form !== "digits" || second.form !== "digits")
      return "MALFORMED_CODE";
    const centre = Math.floor(m.now / n.STEP);
    const isNear = (s: number) => Math.abs(s - centre) <= n.RESYNC_STEPS;
    const before = first.shownAt(app.secret).filter(isNear);
    const step = second
      .shownAt(app.secret)
      .find((s) => isNear(s) && before.includes(s - 1) && s > app.lastStep);
    const was = step === undefined ? "wrong" : "right";
    m.guesses.push({ at: m.now, by: "totp", was });
    if (step === undefined) return "WRONG_CODE wrong 0";
    app.lastStep = step;
    app.drift = step - centre;
    return `yes ${String(app.drift)}`;
  });
}

export function addPhone(
  m: Model,
  token: number,
  { number, fault }: TypedNumber,
): Answer {
  return inFreshSession(m, token, () => {
    if (fault !== null) return `NUMBER_REFUSED ${fault}`;
    const phones = live(m.phones);
    const same = phones.find((phone) => phone.number === number);
    if (same !== undefined)
      return same.verified
        ? "NUMBER_REFUSED already-there"
        : `yes ${String(same.nr)}`;
    if (phones.length >= n.MOST_PHONES) return "NUMBER_REFUSED too-many";
    const nr = m.phones.length;
    m.phones.push({ nr, number, at: m.now, verified: false, over: false });
    return `yes ${String(nr)}`;
  });
}

export function removePhone(m: Model, token: number, nr: number): Answer {
  return inFreshSession(m, token, () => {
    const phone = m.phones[nr];
    if (phone === undefined || phone.over) return "NOT_FOUND";
    phone.over = true;
    if (m.twoStep === "on" && !hasWayIn(m)) {
      phone.over = false;
      return "METHOD_UNAVAILABLE";
    }
    return "yes";
  });
}

/** One code on its way; the one before it is dead (R31), the tries so far stay counted (R29). */
export function requestCode(
  m: Model,
  nr: number,
  channel: "sms" | "voice",
  phoneNr: number,
): Answer {
  return guarded(m, nr, (challenge) => {
    const phone = m.phones[phoneNr];
    if (
      phone === undefined ||
      !openPhones(m, challenge.purpose).includes(phone)
    )
      return "METHOD_UNAVAILABLE";
    const all = m.codes.map(({ at }) => at);
    const mine = quotaUntil(m, all, n.CODES_A_MEMBER);
    if (mine !== null) return `SENDING_LIMITED ${String(mine)}`;
    const spent = m.codes
      .filter(({ at }) => m.now < at + n.DAY)
      .reduce((sum, { cost }) => sum + cost, 0);
    const cost = n.COST[channel];
    if (spent + cost > n.COST.perDay) return "SENDING_PAUSED";
    const { number } = phone;
    const same = m.codes.filter((code) => code.number === number);
    const its = same.map(({ at }) => at);
    const until = quotaUntil(m, its, n.CODES_A_NUMBER);
    if (until !== null) return `SENDING_LIMITED ${String(until)}`;
    const code = m.codes.length;
    m.codes.push({ at: m.now, number, cost });
    challenge.code = { nr: code, phone, channel, until: m.now + n.CODE_LIFE };
    return "yes";
  });
}

/** One mail; every link before it is dead (S26). */
export function requestLink(m: Model, nr: number): Answer {
  return guarded(m, nr, ({ purpose, session }) => {
    const address = linkAddress(m, purpose);
    if (address === null) return "METHOD_UNAVAILABLE";
    const limit = quotaUntil(m, m.linksAt, n.LINKS);
    if (limit !== null) return `SENDING_LIMITED ${String(limit)}`;
    m.linksAt.push(m.now);
    end(m.links);
    const until = m.now + n.LINK_LIFE;
    m.links.push({ purpose, session, address, until, over: false });
    return "yes";
  });
}

/** It takes the old one's place only when a link sent there was opened. */
export function changeEmail(m: Model, token: number, address: number): Answer {
  return inFreshSession(m, token, () => {
    m.nextAddress = { nr: address, at: m.now };
    return "yes";
  });
}
