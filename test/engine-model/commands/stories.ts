import {
  changePasswordAct,
  lookAct,
  requestResetAct,
  resetPasswordAct,
} from "../acts/account";
import { makeProof, reauthenticateAct, signInAct } from "../acts/door";
import {
  redeemAct,
  requestCodeAct,
  requestLinkAct,
  startBindingAct,
  submitAct,
} from "../acts/second-step";
import {
  addPhoneAct,
  changeEmailAct,
  confirmAct,
  proposeAct,
} from "../acts/setup";
import type { Model } from "../model";
import * as n from "../numbers";
import type { RealSide } from "../real-side";
import {
  one,
  someDays,
  someNumber,
  someTrust,
  wait,
  type Acts,
  type Script,
} from "./pick";
import { freshSession, prove, signInFully, waitForGate } from "./way-in";

/** What chance alone hardly ever brings about: each story leads to one edge of one rule and leaves it there. */
type Story = (m: Model, r: RealSide, die: number) => Acts;

/** To a millisecond before this moment, to it, or past it. */
function around(m: Model, r: RealSide, at: number, die: number): void {
  wait(m, r, at + (die % 3) - 1 - m.now);
}

function newest(list: readonly unknown[]): number {
  return list.length - 1;
}

/** A code for a new phone, typed when its ten minutes are about over. */
const lateCode: Story = function* (m, r, die) {
  const token = yield* freshSession(m, r);
  yield addPhoneAct(token, someNumber(die % 800));
  yield startBindingAct(token);
  const nr = newest(m.challenges);
  const phone = m.phones.findLast(({ over, verified }) => !over && !verified);
  const sent = yield requestCodeAct(nr, "sms", phone?.nr ?? -1);
  if (sent !== "yes") return;
  around(m, r, m.now + n.CODE_LIFE, die);
  yield submitAct(nr, "sent", r.typed(r.codes.at(-1)?.text ?? ""));
};

/** A link opened when its thirty minutes are about over. */
const lateLink: Story = function* (m, r, die) {
  yield signInAct(true, null);
  const sent = yield requestLinkAct(newest(m.challenges));
  if (sent !== "yes") return;
  around(m, r, m.links.at(-1)?.until ?? 0, die);
  yield signInAct(true, null);
  yield redeemAct(newest(m.challenges), newest(m.links));
};

/** A session that is used all day. */
const longDay: Story = function* (m, r, die) {
  const token = yield* freshSession(m, r);
  const session = m.tokens[token];
  if (m.twoStep !== "on" || session === undefined) return;
  while (m.now + n.IDLE < session.at + n.OVERALL_ON) {
    wait(m, r, n.IDLE - 1);
    if ((yield lookAct(token)) === "NOT_SIGNED_IN") return;
  }
  around(m, r, session.at + n.OVERALL_ON, die);
  yield lookAct(token);
};

/** Trusted for a week; then the period is a month, and the week goes by (S09). */
const oldTrust: Story = function* (m, r, die) {
  for (const days of ["7", "30"]) {
    const token = yield* freshSession(m, r);
    yield proposeAct(token, true, { text: days, days: Number(days) });
    yield confirmAct(token, newest(m.proposals));
    if (days === "7") yield* signInFully(m, r, "totp", someTrust(die % 800));
  }
  const device = m.devices.findLastIndex(({ over }) => !over);
  around(m, r, m.devices[device]?.until ?? 0, die);
  yield signInAct(true, makeProof(m, r, device, false));
};

/** A link asked for in one session, opened in another one of the same kind (R43). */
const otherSession: Story = function* (m, r) {
  yield* freshSession(m, r);
  const first = newest(m.tokens);
  yield* signInFully(m, r, "totp");
  yield reauthenticateAct(newest(m.tokens), true);
  yield requestLinkAct(newest(m.challenges));
  yield reauthenticateAct(first, true);
  yield redeemAct(newest(m.challenges), newest(m.links));
};

/** A link for one purpose, opened for another, at the same address in the same session. */
const otherPurpose: Story = function* (m, r) {
  const token = yield* freshSession(m, r);
  yield changeEmailAct(token, m.address);
  yield reauthenticateAct(token, true);
  yield requestLinkAct(newest(m.challenges));
  yield startBindingAct(token);
  yield redeemAct(newest(m.challenges), newest(m.links));
};

/** A link to one new address, opened when another one is to be proven. */
const otherAddress: Story = function* (m, r, die) {
  const token = yield* freshSession(m, r);
  yield changeEmailAct(token, 1 + (die % 2));
  yield startBindingAct(token);
  yield requestLinkAct(newest(m.challenges));
  yield changeEmailAct(token, 2 - (die % 2));
  yield redeemAct(newest(m.challenges), newest(m.links));
};

/** A link from before two-step verification was switched off (S41). */
const linkFromBefore: Story = function* (m, r, die) {
  const token = yield* freshSession(m, r);
  yield changeEmailAct(token, die % 3);
  yield startBindingAct(token);
  yield requestLinkAct(newest(m.challenges));
  yield proposeAct(token, false, someDays(0));
  yield confirmAct(token, newest(m.proposals));
  yield startBindingAct(token);
  yield redeemAct(newest(m.challenges), newest(m.links));
};

/** A link for a new password, asked for before the password was changed in another way. */
const staleReset: Story = function* (m, r) {
  const token = yield* freshSession(m, r);
  yield requestResetAct();
  yield changePasswordAct(token, false, true);
  yield resetPasswordAct(newest(m.resets), false);
};

/** A sign-in begun with the password that was then forgotten. */
const resetMeanwhile: Story = function* (m, r, die) {
  yield signInAct(true, null);
  const nr = newest(m.challenges);
  const sent = yield requestResetAct();
  if (sent === "yes" && die % 2 === 0)
    around(m, r, m.resets.at(-1)?.until ?? 0, die >> 1);
  yield resetPasswordAct(newest(m.resets), false);
  yield* prove(m, r, nr, "totp");
};

/** Four wrong guesses, then the member with a right one, over and over: only the day's count stops that. */
const inTheShadow: Story = function* (m, r, die) {
  for (let i = 0; i < 16 && m.twoStep === "on"; i++) {
    waitForGate(m, r);
    yield signInAct(true, null);
    for (let j = 0; j < 4; j++) yield redeemAct(newest(m.challenges), -1);
    yield* prove(m, r, newest(m.challenges), die % 2 ? "totp" : "backup");
    if (m.guesses.at(-1)?.was === "wrong") return;
  }
};

const stories: readonly [Story, ...Story[]] = [
  lateCode,
  lateLink,
  longDay,
  oldTrust,
  otherSession,
  otherPurpose,
  otherAddress,
  linkFromBefore,
  staleReset,
  resetMeanwhile,
  inTheShadow,
];

export const tellStory: Script = function* (m, r, [a, b]) {
  waitForGate(m, r);
  yield* one(stories, a)(m, r, b);
};
