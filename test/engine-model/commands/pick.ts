import type { Act, Dice } from "../acts/act";
import {
  live,
  settle,
  type Answer,
  type Model,
  type Purpose,
  type Session,
} from "../model";
import type { RealSide } from "../real-side";
import type { Trust } from "../rules/second-step";
import type { TypedDays } from "../rules/settings";
import type { TypedNumber } from "../rules/setup";

/** Commands one after the other, each chosen in the light of what was answered so far. */
export type Script = (m: Model, r: RealSide, dice: Dice) => Acts;
export type Acts<Result = void> = Generator<Act, Result, Answer>;

export function wait(m: Model, r: RealSide, ms: number): void {
  m.now += Math.max(0, ms);
  r.world.now = m.now;
  settle(m);
}

/** Whether the unlikely happens, so often in a thousand. */
export function rarely(die: number, often: number): boolean {
  return die >= 1000 - often;
}

export function one<const T>(list: readonly [T, ...T[]], die: number): T {
  return list[die % list.length] ?? list[0];
}

/** The session to work in: one that is fresh, if there is one, else the newest; null when there is none. */
export function here(m: Model): Session | null {
  const sessions = live(m.sessions);
  return (
    sessions.findLast((s) => m.now < s.freshUntil) ?? sessions.at(-1) ?? null
  );
}

/** Mostly a token that is good; now and then any that ever was, or none at all (-1). */
export function someToken(m: Model, die: number): number {
  if (rarely(die, 30)) return -1;
  if (rarely(die, 100)) return die % Math.max(1, m.tokens.length);
  return here(m)?.token ?? -1;
}

/** Mostly the newest step under way; now and then any that ever was, or none at all (-1). */
export function someChallenge(
  m: Model,
  die: number,
  purpose?: Purpose,
): number {
  if (rarely(die, 20)) return -1;
  if (rarely(die, 150)) return die % Math.max(1, m.challenges.length);
  return m.challenges.findLastIndex(
    ({ over, ...its }) => !over && (purpose ?? its.purpose) === its.purpose,
  );
}

/** Mostly the newest; now and then any, or one that never was. */
export function someOf(list: readonly unknown[], die: number): number {
  if (rarely(die, 30) || list.length === 0) return -1;
  return rarely(die, 300) ? die % list.length : list.length - 1;
}

const trust = (name: string, fault: Trust["fault"]) => ({ name, fault });
const goodNames = ["ノートPC", "  会社のPC ", "あ".repeat(50)].map((name) =>
  trust(name, null),
);
const badNames = [
  trust("", "empty"),
  trust(" 　", "empty"),
  trust("x".repeat(51), "too-long"),
  trust("a\u0007b", "characters"),
  trust("a\u202eb", "characters"),
];

/** A device and its name (S22). */
export function someTrust(die: number): Trust {
  const names = rarely(die, 150) ? badNames : goodNames;
  return { ...(names[die % names.length] ?? trust("PC", null)), key: die };
}

/** A trust period as typed (S09). */
export function someDays(die: number): TypedDays {
  const days = (text: string, means: number | null) => ({ text, days: means });
  return rarely(die, 100)
    ? one(
        [days("0", null), days("31", null), days("1.5", null), days("", null)],
        die,
      )
    : one(
        [days("30", 30), days("1", 1), days(" １４ ", 14), days("7", 7)],
        die,
      );
}

/** A number as typed; six good ones, so that five are too few for them all (S31). */
export function someNumber(die: number): TypedNumber {
  const good = (text: string, number: number) => ({
    text,
    number,
    fault: null,
  });
  const bad = (text: string, fault: TypedNumber["fault"]) => ({
    text,
    number: -1,
    fault,
  });
  return rarely(die, 150)
    ? one(
        [
          bad("12", "not-a-number"),
          bad("+1 202 555 0143", "country"),
          bad("0570-000-123", "kind"),
          bad("0990-512-345", "kind"),
        ],
        die,
      )
    : one(
        [
          good("090-1234-5678", 0),
          good("080 1111 2222", 1),
          good("０７０－１２３４－５６７８", 2),
          good("+81 90 8765 4321", 3),
          good("03-1234-5678", 4),
          good("09011112222", 5),
        ],
        die,
      );
}
