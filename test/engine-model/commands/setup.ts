import { createBackupAct, lookAct } from "../acts/account";
import { startBindingAct } from "../acts/second-step";
import {
  addPhoneAct,
  changeEmailAct,
  confirmAct,
  issueTotpAct,
  proposeAct,
  removePhoneAct,
  removeTotpAct,
  resyncAct,
} from "../acts/setup";
import type { Model } from "../model";
import * as n from "../numbers";
import type { RealSide } from "../real-side";
import {
  one,
  rarely,
  someDays,
  someNumber,
  someOf,
  someToken,
  wait,
  type Acts,
  type Script,
} from "./pick";
import { freshSession, prove, waitForGate } from "./way-in";

/** A token to work with: mostly in a session made fresh for it. */
function* desk(m: Model, r: RealSide, die: number): Acts<number> {
  return die % 10 < 6 ? yield* freshSession(m, r) : someToken(m, die);
}

/** On, from the two clicks to the first proof and the printed codes. */
export const turnOn: Script = function* (m, r, [a, b, c]) {
  if (m.twoStep === "on") return;
  waitForGate(m, r);
  const token = yield* freshSession(m, r);
  yield proposeAct(token, true, someDays(b % 800));
  yield confirmAct(token, m.proposals.length - 1);
  if (rarely(b, 300)) wait(m, r, (b % 20) * n.MINUTE);
  yield* bindWith(m, r, token, one(["totp", "totp", "email", "sms"], a), c);
  if (c % 3 > 0) yield createBackupAct(token, m.backup?.set ?? -1);
};

/** Another app, phone or address, proven. */
export const bindAnother: Script = function* (m, r, [a, b, c]) {
  const token = yield* desk(m, r, b);
  yield* bindWith(m, r, token, one(["totp", "sms", "email", "voice"], a), c);
};

function* bindWith(
  m: Model,
  r: RealSide,
  token: number,
  how: string,
  die: number,
): Acts {
  if (how === "totp") yield issueTotpAct(token);
  else if (how === "email") {
    if (m.twoStep !== "pending") yield changeEmailAct(token, die % 3);
  } else yield addPhoneAct(token, someNumber(die % 800));
  const answer = yield startBindingAct(token);
  if (rarely(die, 200)) wait(m, r, (die % 60) * n.MINUTE); // looks for the phone
  if (answer === "yes") yield* prove(m, r, m.challenges.length - 1, how);
}

export const propose: Script = function* (m, r, [a, b, c]) {
  const enabled = !rarely(c, 60);
  yield proposeAct(yield* desk(m, r, a), enabled, someDays(b));
};

export const confirm: Script = function* (m, r, [a, b, c]) {
  const token = yield* desk(m, r, a);
  if (c < 500) yield proposeAct(token, true, someDays(b));
  yield confirmAct(token, someOf(m.proposals, b));
  if (c % 4 === 0) yield confirmAct(token, m.proposals.length - 1); // a second click
};

export const turnOff: Script = function* (m, r, [a, b]) {
  if (!rarely(b, 500)) return;
  const token = yield* desk(m, r, a);
  yield proposeAct(token, false, someDays(b));
  yield confirmAct(token, m.proposals.length - 1);
};

export const issueTotp: Script = function* (m, r, [a]) {
  yield issueTotpAct(yield* desk(m, r, a));
};

export const removeTotp: Script = function* (m, r, [a]) {
  yield removeTotpAct(yield* desk(m, r, a));
};

/** Two codes in a row, of an app whose clock is more or less wrong; or two that are not in a row, or none. */
export const resync: Script = function* (m, r, [a, b, c]) {
  const token = yield* desk(m, r, a);
  if (m.app === null && b % 3 === 0) yield* bindWith(m, r, token, "totp", 0);
  const secret = m.app?.secret ?? -1;
  const ahead = (b % 22) - 11;
  const next = rarely(c, 150) ? ahead + 2 : ahead + 1;
  const first = rarely(c, 30) ? "junk" : r.shown(secret, ahead);
  const pair = [r.typed(first), r.typed(r.shown(secret, next))] as const;
  yield resyncAct(token, pair);
};

export const addPhone: Script = function* (m, r, [a, b]) {
  yield addPhoneAct(yield* desk(m, r, a), someNumber(b));
};

export const removePhone: Script = function* (m, r, [a, b]) {
  yield removePhoneAct(yield* desk(m, r, a), someOf(m.phones, b));
};

export const changeEmail: Script = function* (m, r, [a, b]) {
  yield changeEmailAct(yield* desk(m, r, a), b % 3);
};

export const look: Script = function* (m, _r, [a]) {
  yield lookAct(someToken(m, a));
};
