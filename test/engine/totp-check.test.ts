import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { decodeBase32, parseOtpauth } from "../../electron/otp";
import { checkTotp, findDrift, stepAt } from "../../electron/engine/totp-check";
import { DAY_MS } from "../../shared/time";
import { completeMember } from "../fakes/engine-states";
import { START } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const UNUSED = { lastStep: -1, driftSteps: 0 };
const STEP = 30_000;

/** What another program shows for this secret at this moment. */
function oathtool(secret: string, now: number): string {
  const at = `--now=@${Math.floor(now / 1000).toString()}`;
  return execFileSync("oathtool", ["--totp", "--base32", at, secret], {
    encoding: "utf8",
  }).trim();
}

test("R20 a secret is 160 random bits, and the QR code says SHA1, six digits, thirty seconds", () => {
  const { world, session } = completeMember();
  const issue = () =>
    must(world.run<"issue-totp">({ type: "issue-totp", session }));
  const [first, second] = [issue(), issue()];
  expect(decodeBase32(first.secret)).toHaveLength(20);
  expect(first.secret).not.toBe(second.secret);
  const read = parseOtpauth(first.uri);
  expect(read).toMatchObject({
    draft: {
      secret: decodeBase32(first.secret),
      otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
    },
  });
});

describe("the window", () => {
  test("R22 oathtool's code is taken one step early, on time and one step late, and refused two steps off", () => {
    const verdicts = [-2, -1, 0, 1, 2].map((off) =>
      checkTotp(SECRET, oathtool(SECRET, START + off * STEP), UNUSED, START),
    );
    const at = stepAt(START);
    expect(verdicts).toEqual([
      "wrong",
      { step: at - 1 },
      { step: at },
      { step: at + 1 },
      "wrong",
    ]);
  });

  test("R22 a code lives from the start of the step before its own to the end of the step after, to the millisecond", () => {
    const code = oathtool(SECRET, START);
    const is = (now: number) =>
      checkTotp(SECRET, code, UNUSED, now) !== "wrong";
    expect(
      [-STEP - 1, -STEP, 2 * STEP - 1, 2 * STEP].map((ms) => is(START + ms)),
    ).toEqual([false, true, true, false]);
  });

  test("R22 signing in: oathtool's code of now and of one step ago are taken, of two steps ago not", () => {
    for (const [off, isTaken] of [
      [0, true],
      [-1, true],
      [-2, false],
    ] as const) {
      const { world, secret } = completeMember();
      world.now += 10 * STEP;
      const code = oathtool(secret, world.now + off * STEP);
      const reply = world.submit(world.challenge(), "totp", code);
      expect([off, reply.ok]).toEqual([off, isTaken]);
    }
  });

  test.each([
    ["the end of 32-bit seconds", 2 ** 31 * 1000],
    ["the end of unsigned 32-bit seconds", 2 ** 32 * 1000],
    ["a step number beyond 32 bits", (2 ** 32 + 5) * STEP],
  ])("R22 it goes on beyond %s", (_, moment) => {
    for (const now of [moment - STEP, moment, moment + STEP]) {
      const code = oathtool(SECRET, now);
      expect(checkTotp(SECRET, code, UNUSED, now)).toEqual({
        step: stepAt(now),
      });
    }
  });

  test("R26 it agrees with the vectors of RFC 6238 appendix B, shortened to six digits", () => {
    const vectors: readonly [number, string][] = [
      [59, "287082"],
      [1111111109, "081804"],
      [1111111111, "050471"],
      [1234567890, "005924"],
      [2000000000, "279037"],
      [20000000000, "353130"],
    ];
    for (const [seconds, code] of vectors)
      expect(checkTotp(SECRET, code, UNUSED, seconds * 1000)).toEqual({
        step: Math.floor(seconds / 30),
      });
  });

  test("R23 of the three live codes only those later than the last accepted one are taken", () => {
    const lastStep = stepAt(START);
    const verdicts = [-1, 0, 1].map((off) =>
      checkTotp(
        SECRET,
        oathtool(SECRET, START + off * STEP),
        { lastStep, driftSteps: 0 },
        START,
      ),
    );
    expect(verdicts).toEqual(["used", "used", { step: lastStep + 1 }]);
  });
});

describe("resynchronising", () => {
  const pair = (off: number) =>
    [
      oathtool(SECRET, START + (off - 1) * STEP),
      oathtool(SECRET, START + off * STEP),
    ] as const;

  test("R25 two codes in a row within ten steps show the drift; eleven are too many", () => {
    for (const off of [-9, -3, 0, 1, 10])
      expect(findDrift(SECRET, pair(off), -1, START)).toEqual({
        driftSteps: off,
        step: stepAt(START) + off,
      });
    for (const off of [-10, 11])
      expect(findDrift(SECRET, pair(off), -1, START)).toBe(null);
  });

  test("R25 one code twice, two in the wrong order or with a gap, and used ones show nothing", () => {
    const [first, second] = pair(3);
    const after = oathtool(SECRET, START + 4 * STEP);
    expect(findDrift(SECRET, [second, second], -1, START)).toBe(null);
    expect(findDrift(SECRET, [second, first], -1, START)).toBe(null);
    expect(findDrift(SECRET, [first, after], -1, START)).toBe(null);
    const used = stepAt(START) + 3;
    expect(findDrift(SECRET, [first, second], used, START)).toBe(null);
    expect(findDrift(SECRET, [first, second], used - 1, START)).not.toBe(null);
  });

  test("R25 from a fresh session an app that is seven steps ahead signs in again; the window moves and does not widen", () => {
    const { world, secret, session } = completeMember();
    const shown = (steps: number) => oathtool(secret, world.now + steps * STEP);
    expect(refusalOf(world.submit(world.challenge(), "totp", shown(7)))).toBe(
      "WRONG_CODE",
    );
    const codes = [shown(6), shown(7)] as const;
    const reply = world.run<"resync-totp">({
      type: "resync-totp",
      session,
      codes,
    });
    expect(must(reply).driftSteps).toBe(7);
    world.now += 4 * STEP;
    const key = world.challenge();
    for (const off of [0, 5, 9])
      expect(refusalOf(world.submit(key, "totp", shown(off)))).toBe(
        "WRONG_CODE",
      );
    expect(world.submit(key, "totp", shown(8)).ok).toBe(true);
  });

  test("R25 it needs a fresh session: neither a stranger nor a sign-in under way can move the clock", () => {
    const { world, secret, session } = completeMember();
    const codes = [world.totpCode(secret), world.totpCode(secret, 1)] as const;
    const key = world.challenge();
    for (const token of [key.secret, key.id, ""])
      expect(
        refusalOf(
          world.run<"resync-totp">({
            type: "resync-totp",
            session: token,
            codes,
          }),
        ),
      ).toBe("NOT_SIGNED_IN");
    world.now += 21 * 60_000;
    expect(
      refusalOf(
        world.run<"resync-totp">({ type: "resync-totp", session, codes }),
      ),
    ).toBe("REAUTHENTICATION_NEEDED");
    expect(world.member.totp?.driftSteps).toBe(0);
  });
});

test("R26 the secret leaves the engine once, when it is issued: no view, effect or later reply holds it", () => {
  const { world, secret, session } = completeMember();
  const seen = JSON.stringify([
    world.effects,
    world.run<"read-account">({ type: "read-account", session }),
    world.signIn(),
  ]);
  expect(seen).not.toContain(secret);
  world.now += DAY_MS;
  expect(JSON.stringify(world.signIn())).not.toContain(secret);
});
