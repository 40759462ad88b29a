import {
  readSecondStepAct,
  redeemAct,
  requestCodeAct,
  requestLinkAct,
  startBindingAct,
  submitAct,
} from "../acts/second-step";
import type { Model } from "../model";
import type { RealSide } from "../real-side";
import { openPhones } from "../rules/methods";
import {
  one,
  rarely,
  someChallenge,
  someOf,
  someToken,
  someTrust,
  type Acts,
  type Script,
} from "./pick";
import { freshSession, prove, signInUnderWay } from "./way-in";

/** A step under way: of a sign-in begun for it, or whichever there is. */
function* underWay(m: Model, die: number): Acts<number> {
  return die < 400 && m.twoStep === "on"
    ? yield* signInUnderWay(m)
    : someChallenge(m, die);
}

/** A right code, by the way that is wished. */
export const submitRight: Script = function* (m, r, [a, b, c]) {
  const nr = yield* underWay(m, a);
  const wish = one(["totp", "sms", "backup", "voice", "email"], b);
  yield* prove(m, r, nr, wish, rarely(c, 300) ? someTrust(c) : null);
};

/** Any code by any way: right, a little late or early, used, of another app, another sign-in, another set, or nonsense. */
export const submitAny: Script = function* (m, r, [a, b, c]) {
  const nr = yield* underWay(m, a);
  const kind = one(["totp", "sent", "backup"], b);
  const text = rarely(c, 80) ? nonsense(c) : someCode(m, r, kind, c);
  const trust = rarely(a, 250) ? someTrust(c) : null;
  const answer = yield submitAct(nr, kind, r.typed(text), trust);
  if (answer.startsWith("yes") && c % 2 === 0)
    yield submitAct(yield* signInUnderWay(m), kind, r.typed(text)); // and once more
};

export const requestCode: Script = function* (m, _r, [a, b, c]) {
  const nr = yield* underWay(m, a);
  const purpose = m.challenges[nr]?.purpose ?? "sign-in";
  const phones = openPhones(m, purpose);
  const phone = rarely(b, 150)
    ? someOf(m.phones, c)
    : (phones[b % Math.max(1, phones.length)]?.nr ?? -1);
  yield requestCodeAct(nr, c % 3 === 0 ? "voice" : "sms", phone);
};

export const requestLink: Script = function* (m, _r, [a]) {
  yield requestLinkAct(yield* underWay(m, a));
};

/** The newest link, an older one or none, for the step it was asked for or another. */
export const redeem: Script = function* (m, _r, [a, b, c]) {
  const nr = yield* underWay(m, a);
  if (c < 400) yield requestLinkAct(nr);
  const link = someOf(m.links, b);
  const answer = yield redeemAct(nr, link);
  if (answer.startsWith("yes") && c % 2 === 0)
    yield redeemAct(yield* signInUnderWay(m), link); // and once more
};

export const readSecondStep: Script = function* (m, _r, [a]) {
  yield readSecondStepAct(someChallenge(m, a));
};

export const startBinding: Script = function* (m, r, [a, b]) {
  if (b < 500) yield* freshSession(m, r);
  yield startBindingAct(someToken(m, a));
};

function someCode(
  m: Model,
  r: RealSide,
  kind: "totp" | "sent" | "backup",
  die: number,
): string {
  if (kind === "totp") {
    const proven = m.app?.secret ?? r.secrets.length - 1;
    const secret = rarely(die, 200) ? someOf(r.secrets, die) : proven;
    const drift = m.app?.drift ?? 0;
    return style(r.shown(secret, drift + (die % 5) - 2), die) || "123456";
  }
  if (kind === "sent")
    return style(r.codes[someOf(r.codes, die)]?.text ?? "123456", die);
  const set =
    r.sets[rarely(die, 250) ? someOf(r.sets, die) : r.sets.length - 1];
  const code = set?.codes[die % 10] ?? "ABCD-EFGH-JKMN-PQRS";
  return one(
    [
      code,
      code.toLowerCase(),
      code.replace(/-/g, " "),
      code.replace(/0/g, "o").replace(/1/g, "l"),
    ],
    die >> 2,
  );
}

/** Six digits as hands and input methods write them. */
function style(digits: string, die: number): string {
  const wide = [...digits]
    .map((d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
    .join("");
  return one(
    [digits, digits, wide, `${digits.slice(0, 3)} ${digits.slice(3)}`],
    die,
  );
}

function nonsense(die: number): string {
  return one(
    ["", "12345", "1234567", "abcdef", "UUUU-UUUU-UUUU-UUUU", "12345６x"],
    die,
  );
}
