import { end, live, type Answer, type Challenge, type Model } from "../model";
import * as n from "../numbers";
import { lockedUntil } from "./guesses";
import {
  appSecret,
  codesLeft,
  hasBackup,
  linkAddress,
  openPhones,
  phoneName,
} from "./methods";
import { findChallenge, openSession, refresh } from "./sessions";

export type CodeKind = "totp" | "sent" | "backup";

/** Something typed, in the terms of the numbers that codes have. */
export type Typed = {
  readonly text: string;
  readonly form: "digits" | "backup" | "none";
  /** The steps near now at which the app with this secret shows it. */
  readonly shownAt: (secret: number) => readonly number[];
  readonly isSent: (code: number) => boolean;
  /** Its place in this set of backup codes; -1 when it is not in it. */
  readonly placeIn: (set: number) => number;
};

/** A device to be trusted from now on, and what is wrong with its name, if anything (S22). */
export type Trust = {
  readonly name: string;
  readonly fault: "empty" | "too-long" | "characters" | null;
  readonly key: number;
};

type Found =
  | { readonly no: Answer }
  | { readonly by: string; readonly wrong: "wrong" | "used" | "expired" }
  | {
      readonly by: string;
      readonly method: string;
      readonly spend: () => void;
    };

export function trustFault(m: Model, trust: Trust | null): Answer | null {
  if (trust === null) return null;
  if (trust.fault !== null) return `NAME_REFUSED ${trust.fault}`;
  return live(m.devices).length >= n.MOST_DEVICES ? "TOO_MANY_DEVICES" : null;
}

export function trustDevice(m: Model): void {
  m.devices.push({
    at: m.now,
    until: m.now + m.trustDays * n.DAY,
    over: false,
  });
}

export function submit(
  m: Model,
  nr: number,
  kind: CodeKind,
  typed: Typed,
  trust: Trust | null,
): Answer {
  return guarded(m, nr, (challenge) => {
    const fault = trustFault(m, trust); // a slip in the name costs no try
    if (fault !== null) return fault;
    const found = look(m, challenge, kind, typed);
    if ("no" in found) return found.no;
    if ("wrong" in found) {
      const left = fail(m, challenge, found.by);
      return `WRONG_CODE ${found.wrong} ${String(left)}`;
    }
    m.guesses.push({ at: m.now, by: found.by, was: "right" });
    challenge.over = true;
    found.spend();
    return pass(m, challenge, found.method, trust);
  });
}

/** A link works for whoever began this very kind of step with the password themselves (R43). */
export function redeem(m: Model, nr: number, linkNr: number): Answer {
  return guarded(m, nr, (challenge) => {
    const link = m.links[linkNr];
    const works =
      link !== undefined &&
      !link.over &&
      link.purpose === challenge.purpose &&
      link.session === challenge.session &&
      link.address === linkAddress(m, challenge.purpose);
    if (!works) {
      fail(m, challenge, "email");
      return "LINK_UNUSABLE";
    }
    m.guesses.push({ at: m.now, by: "email", was: "right" });
    challenge.over = link.over = true;
    if (challenge.purpose === "bind" && m.nextAddress !== null) {
      m.address = m.nextAddress.nr;
      m.nextAddress = null;
      end(m.resets); // they went to the address that is no more
    }
    return pass(m, challenge, "email", null);
  });
}

/** Nothing is looked at without a step under way, nor while locked out (R57, R24). */
export function guarded(
  m: Model,
  nr: number,
  then: (challenge: Challenge) => Answer,
): Answer {
  const challenge = findChallenge(m, nr);
  if (challenge === null) return "CHALLENGE_OVER";
  const until = lockedUntil(m);
  return until === null ? then(challenge) : `LOCKED_OUT ${String(until)}`;
}

function fail(m: Model, challenge: Challenge, by: string): number {
  m.guesses.push({ at: m.now, by, was: "wrong" });
  challenge.wrong += 1;
  challenge.over = challenge.wrong >= n.TRIES;
  return n.TRIES - challenge.wrong;
}

function look(
  m: Model,
  challenge: Challenge,
  kind: CodeKind,
  typed: Typed,
): Found {
  const { purpose, code } = challenge;
  if (kind === "totp") {
    const secret = appSecret(m, purpose);
    if (secret === null) return { no: "METHOD_UNAVAILABLE" };
    if (typed.form !== "digits") return { no: "MALFORMED_CODE" };
    const app = purpose === "bind" ? null : m.app;
    const middle = Math.floor(m.now / n.STEP) + (app?.drift ?? 0);
    const steps = typed
      .shownAt(secret)
      .filter((s) => Math.abs(s - middle) <= 1); // R22
    const step = steps.find((s) => s > (app?.lastStep ?? -1)); // R23
    if (step === undefined)
      return { by: "totp", wrong: steps.length > 0 ? "used" : "wrong" };
    return {
      by: "totp",
      method: "totp",
      spend: () => {
        m.app = { secret, lastStep: step, drift: app?.drift ?? 0 };
        if (purpose === "bind") m.nextApp = null;
      },
    };
  }
  if (kind === "sent") {
    if (code === null || !openPhones(m, purpose).includes(code.phone))
      return { no: "METHOD_UNAVAILABLE" };
    if (typed.form !== "digits") return { no: "MALFORMED_CODE" };
    const by = phoneName(code.phone);
    if (!typed.isSent(code.nr)) return { by, wrong: "wrong" };
    if (m.now >= code.until) return { by, wrong: "expired" };
    const spend = () => {
      if (purpose === "bind") code.phone.verified = true;
    };
    return { by, method: code.channel, spend };
  }
  const { backup } = m;
  if (backup === null || !hasBackup(m, purpose))
    return { no: "METHOD_UNAVAILABLE" };
  if (typed.form !== "backup") return { no: "MALFORMED_CODE" };
  const place = typed.placeIn(backup.set);
  if (place < 0) return { by: "backup", wrong: "wrong" };
  if (backup.used.has(place)) return { by: "backup", wrong: "used" };
  return {
    by: "backup",
    method: "backup",
    spend: () => backup.used.add(place),
  };
}

/** What a right second step gives: the way in, or a method that is the member's from now on. */
function pass(
  m: Model,
  { purpose, session }: Challenge,
  method: string,
  trust: Trust | null,
): Answer {
  const isWayIn = method !== "email" || m.emailAllowed; // else it proved an address and no more (D1)
  const turnsOn = purpose === "bind" && m.twoStep === "pending" && isWayIn;
  if (purpose === "sign-in")
    openSession(m, n.FRESH, method === "email" ? n.TRUST_OFFER : 0);
  if (purpose === "reauthenticate" && session !== null) refresh(m, session);
  if (turnsOn) {
    m.twoStep = "on";
    m.since = m.now;
    end(m.links);
    end(m.sessions.filter((other) => other !== session));
    if (session !== null && method === "email")
      session.mayTrustUntil = m.now + n.TRUST_OFFER;
  }
  const trusts = trust !== null && (purpose === "sign-in" || turnsOn);
  if (trusts) trustDevice(m);
  const what = turnsOn ? "turned-on" : purpose;
  return `yes ${what} ${method} ${trusts ? "trusted" : "-"} ${String(codesLeft(m))}`;
}
