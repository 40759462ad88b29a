import fc from "fast-check";
import { expect, test } from "vitest";
import { limits } from "../../electron/engine";
import {
  countPassword,
  failSecondStep,
  isDisabled,
  newGate,
  passSecondStep,
  passwordWait,
  secondStepWait,
  tidyGate,
} from "../../electron/engine/gate";
import { nextAllowed } from "../../electron/engine/rate";
import { DAY_MS, HOUR_MS } from "../../shared/time";
import { completeMember, wrongTotp } from "../fakes/engine-states";

/** How often each law is tried; the soak asks for more. */
const numRuns = Math.max(500, Number(process.env["NIDAN_SOAK"] ?? 0));
const pause = fc.oneof(
  fc.integer({ min: 0, max: 5_000 }),
  fc.integer({ min: 0, max: HOUR_MS }),
  fc.integer({ min: 0, max: DAY_MS }),
);
const most = (moments: readonly number[], ms: number) =>
  Math.max(
    0,
    ...moments.map((a) => moments.filter((b) => b >= a && b < a + ms).length),
  );

test("R24 whatever the pace, the methods and the owner's successes between: at most fifty guesses are looked at in any day, and five in a row before a wait", () => {
  const move = fc.record({
    pause,
    method: fc.constantFrom("totp", "email", "backup", "a-phone"),
    isRight: fc.boolean(),
    again: fc.integer({ min: 1, max: 30 }),
  });
  fc.assert(
    fc.property(fc.array(move, { minLength: 1, maxLength: 60 }), (moves) => {
      let gate = newGate;
      let now = 1_774_310_400_000;
      let inRow = 0;
      const looked: number[] = [];
      for (const { pause: ms, method, isRight, again } of moves) {
        now += ms;
        for (let i = 0; i < again; i++) {
          gate = tidyGate(gate, now);
          if (secondStepWait(gate, now) !== null) break;
          if (isRight && i === again - 1) {
            gate = passSecondStep(gate, method);
            inRow = 0;
            continue;
          }
          gate = failSecondStep(gate, method, now);
          looked.push(now);
          if (++inRow >= limits.secondStep.triesPerChallenge)
            expect(secondStepWait(gate, now)).toBeGreaterThanOrEqual(
              now + 30_000,
            );
        }
      }
      expect(most(looked, DAY_MS)).toBeLessThanOrEqual(50);
    }),
    { numRuns },
  );
});

test("R27 a method is disabled exactly when its last hundred outcomes were failures, whatever the others do", () => {
  const outcome = fc.record({
    method: fc.constantFrom("totp", "backup"),
    failures: fc.integer({ min: 0, max: 60 }),
    isRight: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(outcome, { maxLength: 12 }), (outcomes) => {
      let gate = newGate;
      const row = { totp: 0, backup: 0 };
      for (const { method, failures, isRight } of outcomes) {
        for (let i = 0; i < failures; i++)
          gate = failSecondStep(gate, method, i);
        row[method] += failures;
        if (isRight && row[method] < 100) {
          gate = passSecondStep(gate, method);
          row[method] = 0;
        }
        for (const name of ["totp", "backup"] as const)
          expect(isDisabled(gate, name)).toBe(row[name] >= 100);
      }
    }),
    { numRuns },
  );
});

test("R28 the two lanes of the password know nothing of each other, no wait is longer than an hour, and after it the right one is taken", () => {
  const move = fc.record({
    pause,
    isKnown: fc.boolean(),
    isRight: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(move, { maxLength: 80 }), (moves) => {
      let both = newGate;
      let known = newGate;
      let now = 1_774_310_400_000;
      for (const { pause: ms, isKnown, isRight } of moves) {
        now += ms;
        const lane = isKnown ? "known" : "stranger";
        const until = passwordWait(both, lane, now);
        if (until !== null) {
          expect(until - now).toBeLessThanOrEqual(HOUR_MS);
          expect(passwordWait(both, lane, until)).toBe(null);
          continue;
        }
        both = countPassword(both, lane, isRight, now);
        if (isKnown) known = countPassword(known, lane, isRight, now);
        expect(both.password.known).toEqual(known.password.known);
        expect(both.secondStep).toEqual(newGate.secondStep);
      }
    }),
    { numRuns },
  );
});

test("R35 whoever keeps to what a rate allows never exceeds it, and is never kept waiting a millisecond too long", () => {
  const rate = fc.record({
    count: fc.integer({ min: 1, max: 6 }),
    withinMs: fc.integer({ min: 1, max: 5_000 }),
  });
  fc.assert(
    fc.property(
      fc.array(rate, { minLength: 1, maxLength: 3 }),
      fc.array(fc.nat({ max: 3_000 }), { maxLength: 60 }),
      (rates, pauses) => {
        const sent: number[] = [];
        let now = 1_000_000;
        for (const ms of pauses) {
          now += ms;
          const until = nextAllowed(sent, rates, now);
          const fits = (at: number) =>
            rates.every(
              ({ count, withinMs }) =>
                sent.filter((s) => at < s + withinMs).length < count,
            );
          expect(until === null).toBe(fits(now));
          if (until === null) sent.push(now);
          else {
            expect(fits(until)).toBe(true);
            expect(fits(until - 1)).toBe(false);
          }
        }
        for (const { count, withinMs } of rates)
          expect(most(sent, withinMs)).toBeLessThanOrEqual(count);
      },
    ),
    { numRuns },
  );
});

test("R23 in any order, at any pace, among wrong ones: no code for the app, printed code, code sent or link is taken twice, and no older code for the app after a newer", () => {
  const move = fc.record({
    pause: fc.integer({ min: 0, max: 45_000 }),
    what: fc.constantFrom("totp", "totp", "backup", "sent", "link", "wrong"),
    at: fc.integer({ min: -1, max: 1 }),
    pick: fc.nat({ max: 9 }),
    asks: fc.boolean(),
  });
  let total = 0;
  fc.assert(
    fc.property(fc.array(move, { minLength: 5, maxLength: 25 }), (moves) => {
      const { world, secret, codes, phoneId } = completeMember();
      const taken: string[] = [];
      const steps: number[] = [];
      const sent: string[] = [];
      for (const { pause: ms, what, at, pick, asks } of moves) {
        world.now += ms;
        const key = world.challenge();
        if (asks) world.sendLink(key);
        if (asks && world.sendCode(key, phoneId).ok) sent.push(world.lastCode);
        const links = world.effects.flatMap((e) =>
          e.type === "deliver-link" ? [e.token] : [],
        );
        const code = {
          totp: world.totpCode(secret, at),
          backup: codes[pick] ?? "",
          sent: sent.at(-1 - (pick % 2)) ?? "",
          link: links.at(-1 - (pick % 2)) ?? "",
          wrong: wrongTotp(world, secret),
        }[what];
        const reply =
          what === "link"
            ? world.redeem(key, code)
            : world.submit(key, what === "wrong" ? "totp" : what, code);
        if (!reply.ok) continue;
        total++;
        expect(what).not.toBe("wrong");
        const step = Math.floor(world.now / 30_000) + at;
        if (what === "totp") steps.push(step);
        taken.push(what === "totp" ? step.toString() : code);
      }
      expect(new Set(taken).size).toBe(taken.length);
      expect(steps).toEqual([...steps].sort((a, b) => a - b));
    }),
    { numRuns: Math.max(100, Number(process.env["NIDAN_SOAK"] ?? 0) / 10) },
  );
  expect(total).toBeGreaterThan(300);
});
