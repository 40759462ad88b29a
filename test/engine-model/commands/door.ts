import {
  checkPasswordAct,
  endSessionsAct,
  makeProof,
  reauthenticateAct,
  signInAct,
} from "../acts/door";
import { redeemAct, requestCodeAct, submitAct } from "../acts/second-step";
import { live } from "../model";
import * as n from "../numbers";
import { resync } from "./setup";
import {
  freshSession,
  prove,
  signInFully,
  signInUnderWay,
  waitForGate,
} from "./way-in";
import {
  here,
  one,
  rarely,
  someOf,
  someToken,
  someTrust,
  wait,
  type Script,
} from "./pick";

/** With the right password or a wrong one, and no proof. */
export const signIn: Script = function* (_m, _r, [a]) {
  yield signInAct(!rarely(a, 300), null);
};

/** With the proof of a device: its own, one forged, one too old, or one that was handed in before. */
export const signInWithDevice: Script = function* (m, r, [a, b, c]) {
  const device = m.devices.findLastIndex(({ over }) => !over);
  const nr = rarely(b, 100) ? someOf(m.devices, a) : device;
  if (m.devices.length === 0) return;
  const proof = makeProof(m, r, nr, rarely(c, 100));
  if (rarely(a, 150)) wait(m, r, n.PROOF_LIFE + (a % 3) - 1);
  yield signInAct(!rarely(a, 300), proof);
  if (b % 2 === 0) yield signInAct(!rarely(c, 300), someOf(m.proofs, c));
};

/** Both steps as they should be, the device trusted now and then. */
export const comeIn: Script = function* (m, r, [a, b, c]) {
  const wish = one(["totp", "email", "sms", "backup", "voice"], a);
  yield* signInFully(m, r, wish, rarely(b, 400) ? someTrust(c) : null);
};

/** So often with a device to be trusted that there are too many in the end (R51). */
export const trustMany: Script = function* (m, r, [a]) {
  if (!rarely(a, 100)) return;
  for (let i = 0; i < n.MOST_DEVICES + 2; i++) {
    waitForGate(m, r);
    yield* signInFully(m, r, "totp", { ...someTrust(i), key: i });
  }
};

/**
 * Someone who knows the password guesses on, as fast as the gate allows, at times until a method is disabled (R27). Then
 * the member comes back.
 */
export const siege: Script = function* (m, r, [a, b, c]) {
  const kind = one(["totp", "email", "backup", "sent"], a);
  let left = rarely(b, 80) ? n.DISABLED_AFTER + 1 : 2 + (b % 12);
  for (let i = 0; i < 500 && left > 0 && m.twoStep === "on"; i++) {
    if (i % 4 < 3) waitForGate(m, r); // the fourth comes too early
    const nr = yield* signInUnderWay(m);
    if (kind === "sent" && m.challenges[nr]?.code === null) {
      const phone = live(m.phones)[0]?.nr ?? -1;
      const sent = yield requestCodeAct(nr, "sms", phone);
      if (sent === "METHOD_UNAVAILABLE") break;
      if (sent !== "yes") wait(m, r, n.HOUR);
    } else {
      const text = kind === "backup" ? "0000-0000-0000-0000" : guess(c + i);
      const answer = yield kind === "email"
        ? redeemAct(nr, -1)
        : submitAct(nr, kind, r.typed(text));
      if (answer === "METHOD_UNAVAILABLE") break;
      if (!answer.startsWith("LOCKED_OUT")) left -= 1;
    }
  }
  waitForGate(m, r);
  yield* freshSession(m, r, one(["email", "totp", "backup", "sms"], c));
  if (kind === "totp" && c % 2 === 0) yield* resync(m, r, [0, b, 0]);
};

/** A stranger, or someone at an open session, tries passwords. */
export const guessPasswords: Script = function* (m, r, [a, b, c]) {
  for (let i = 0; i < 1 + (a % 9); i++) {
    if (rarely(b, 400)) waitForGate(m, r);
    if (b % 2 === 0) yield signInAct(false, null);
    else yield checkPasswordAct(someToken(m, c), false);
  }
};

export const checkPassword: Script = function* (m, _r, [a, b]) {
  yield checkPasswordAct(someToken(m, a), !rarely(b, 300));
};

export const reauthenticate: Script = function* (m, r, [a, b, c]) {
  const answer = yield reauthenticateAct(someToken(m, a), !rarely(b, 200));
  if (answer === "yes second-step" && c % 2 === 0)
    yield* prove(
      m,
      r,
      m.challenges.length - 1,
      one(["totp", "email", "sms"], c),
    );
};

/** Makes a session fresh again if it is not, so that what follows has a chance. */
export const beFresh: Script = function* (m, r, [a, b]) {
  if (rarely(b, 200)) waitForGate(m, r);
  yield* freshSession(m, r, one(["totp", "email", "sms", "backup"], a));
};

export const endSessions: Script = function* (m, _r, [a, b]) {
  const token = someToken(m, a);
  const which = b < 150 ? "this" : b < 300 ? "others" : someOf(m.sessions, b);
  if (which === -1) return;
  const isOnly = live(m.sessions).length < 2 && here(m)?.token === token;
  yield endSessionsAct(token, isOnly && b > 50 ? "others" : which);
};

function guess(die: number): string {
  return String((die * 7919) % 1_000_000).padStart(6, "0");
}
