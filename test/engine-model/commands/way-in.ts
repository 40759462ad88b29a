import { reauthenticateAct, signInAct } from "../acts/door";
import {
  redeemAct,
  requestCodeAct,
  requestLinkAct,
  submitAct,
} from "../acts/second-step";
import { live, type Challenge, type Model } from "../model";
import * as n from "../numbers";
import type { RealSide } from "../real-side";
import { lockedUntil, passwordUntil } from "../rules/guesses";
import { appSecret, openPhones, ways } from "../rules/methods";
import type { Trust } from "../rules/second-step";
import { here, wait, type Acts } from "./pick";

/** Takes the second step as an honest member would, by one of the ways there are. */
export function* prove(
  m: Model,
  r: RealSide,
  nr: number,
  wish: string,
  trust: Trust | null = null,
): Acts {
  const challenge = m.challenges[nr];
  if (challenge === undefined || challenge.over) return;
  const open = ways(m, challenge).split(",");
  const way = open.includes(wish)
    ? wish
    : open.find((each) => each !== "backup");
  if (way === "totp") yield* byApp(m, r, nr, challenge, trust);
  else if (way === "email") {
    const sent = yield requestLinkAct(nr);
    if (sent === "yes") yield redeemAct(nr, r.links.length - 1);
  } else if (way === "sms" || way === "voice") {
    const phone = openPhones(m, challenge.purpose).at(-1)?.nr ?? -1;
    const sent = yield requestCodeAct(nr, way, phone);
    const text = r.codes.at(-1)?.text ?? "";
    if (sent === "yes") yield submitAct(nr, "sent", r.typed(text), trust);
  } else if (open.includes("backup") && m.backup !== null) {
    const { used, set } = m.backup;
    const text = r.sets[set]?.codes.find((_, place) => !used.has(place));
    if (text !== undefined) yield submitAct(nr, "backup", r.typed(text), trust);
  }
}

function* byApp(
  m: Model,
  r: RealSide,
  nr: number,
  challenge: Challenge,
  trust: Trust | null,
): Acts {
  const secret = appSecret(m, challenge.purpose) ?? -1;
  const app = challenge.purpose === "bind" ? null : m.app;
  const drift = app?.drift ?? 0;
  const soonest = ((app?.lastStep ?? -1) - drift + 1) * n.STEP;
  if (soonest - m.now < n.MINUTE) wait(m, r, soonest - m.now); // until the app shows the next one
  yield submitAct(nr, "totp", r.typed(r.shown(secret, drift)), trust);
}

/** Through both steps, whatever it takes but time: the lock is not waited for. */
export function* signInFully(
  m: Model,
  r: RealSide,
  wish: string,
  trust: Trust | null = null,
): Acts {
  const answer = yield signInAct(true, null);
  if (answer === "yes second-step")
    yield* prove(m, r, m.challenges.length - 1, wish, trust);
}

/** The number of a token in a fresh session, if there is a way to one; -1 if not. */
export function* freshSession(
  m: Model,
  r: RealSide,
  wish = "totp",
): Acts<number> {
  const session = here(m);
  if (session !== null && m.now < session.freshUntil) return session.token;
  if (session !== null) {
    const answer = yield reauthenticateAct(session.token, true);
    if (answer === "yes second-step")
      yield* prove(m, r, m.challenges.length - 1, wish);
  } else yield* signInFully(m, r, wish);
  return here(m)?.token ?? -1;
}

/** Waits until a password and a second step are looked at again. */
export function waitForGate(m: Model, r: RealSide): void {
  const until = Math.max(
    lockedUntil(m) ?? 0,
    passwordUntil(m, "stranger") ?? 0,
  );
  wait(m, r, until - m.now);
}

/** A step of a sign-in under way, begun now if there is none; -1 when there is none to be had. */
export function* signInUnderWay(m: Model): Acts<number> {
  const nr = m.challenges.findLastIndex(
    (c) => !c.over && c.purpose === "sign-in",
  );
  if (nr >= 0) return nr;
  const answer = yield signInAct(true, null);
  return answer === "yes second-step"
    ? live(m.challenges).length && m.challenges.length - 1
    : -1;
}
