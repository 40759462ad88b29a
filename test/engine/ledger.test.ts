import { describe, expect, test } from "vitest";
import {
  charge,
  emptyLedger,
  ledgerSchema,
  standardPolicy,
  type Ledger,
  type Policy,
} from "../../electron/engine";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/time";
import { completeMember, nextChallenge } from "../fakes/engine-states";
import { START } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const free: Policy = {
  ...standardPolicy,
  cost: { sms: 0, voice: 0, perDay: 0 },
};

/** Sends to this number at each of these moments as far as it may; the moments at which something went out. */
function sendAt(
  moments: readonly number[],
  to: (at: number) => { number: string; ip: string | null },
  policy = free,
) {
  let ledger: Ledger = emptyLedger;
  const out: number[] = [];
  const untils: number[] = [];
  for (const now of moments) {
    const result = charge(ledger, { ...to(now), channel: "sms" }, now, policy);
    if (result.ok) {
      ledger = result.value;
      out.push(now);
    } else if (result.problem.code === "SENDING_LIMITED")
      untils.push(result.problem.data.until);
  }
  return { out, untils, ledger };
}
const every = (ms: number, until: number) =>
  Array.from({ length: Math.ceil(until / ms) }, (_, i) => START + i * ms);
/** The most that went out within any span of this length. */
const busiest = (out: readonly number[], ms: number) =>
  Math.max(
    ...out.map(
      (from) => out.filter((at) => at >= from && at < from + ms).length,
    ),
  );

describe("one number, over all members", () => {
  const number = "+819012345678";
  const same = () => ({ number, ip: null });

  test("R35 one a minute, to the millisecond, three in ten minutes, ten a day, however it is tried", () => {
    const { out, untils } = sendAt(every(7_000, 3 * DAY_MS), same);
    expect(busiest(out, MINUTE_MS)).toBe(1);
    expect(busiest(out, 10 * MINUTE_MS)).toBe(3);
    expect(busiest(out, DAY_MS)).toBe(10);
    expect(out.length).toBeGreaterThan(20); // and no more than a day's wait
    expect(untils[0]).toBe(START + MINUTE_MS);
  });

  test("R35 the moment that a refusal names is the first at which it goes", () => {
    let { ledger } = sendAt([START], same);
    for (let i = 0, now = START; i < 25; i++) {
      const refused = charge(ledger, { ...same(), channel: "sms" }, now, free);
      if (refused.ok || refused.problem.code !== "SENDING_LIMITED")
        throw new Error("was sent");
      const { until } = refused.problem.data;
      const early = charge(
        ledger,
        { ...same(), channel: "sms" },
        until - 1,
        free,
      );
      expect(early.ok).toBe(false);
      ledger = must(charge(ledger, { ...same(), channel: "sms" }, until, free));
      now = until;
    }
  });

  test("R35 another number is not kept waiting", () => {
    const { out } = sendAt([START, START, START], same);
    expect(out).toHaveLength(1);
    let i = 0;
    const others = sendAt([START, START, START], () => ({
      number: `+8190123456${(i++).toString()}8`,
      ip: null,
    }));
    expect(others.out).toHaveLength(3);
  });
});

test("R35 from one IP address no more than 25 in five minutes, to whatever numbers", () => {
  let i = 0;
  const to = () => ({
    number: `+8190${(10_000_000 + i++).toString()}`,
    ip: "192.0.2.1",
  });
  const { out } = sendAt(every(1_000, 30 * MINUTE_MS), to);
  expect(busiest(out, 5 * MINUTE_MS)).toBe(25);
  expect(out).toHaveLength(150);
});

describe("the day's budget", () => {
  test("R35 ten thousand requests from everywhere spend no more than it, in any 24 hours", () => {
    let ledger: Ledger = emptyLedger;
    const spent: { at: number; cost: number }[] = [];
    for (let i = 0; i < 10_000; i++) {
      const now = START + i * 20_000; // more than two days
      const channel = i % 3 === 0 ? "voice" : "sms";
      const number = `+8190${(10_000_000 + i).toString()}`;
      const ip = `192.0.2.${(i % 250).toString()}`;
      const result = charge(
        ledger,
        { number, channel, ip },
        now,
        standardPolicy,
      );
      if (!result.ok) {
        expect(result.problem.code).toBe("SENDING_PAUSED");
        continue;
      }
      ledger = result.value;
      spent.push({ at: now, cost: standardPolicy.cost[channel] });
    }
    for (const { at } of spent) {
      const day = spent.filter((s) => s.at >= at && s.at < at + DAY_MS);
      const sum = day.reduce((total, { cost }) => total + cost, 0);
      expect(sum).toBeLessThanOrEqual(2000);
    }
    expect(spent.length).toBeGreaterThan(250); // the next day there is money again
    expect(ledger.sent.length).toBeLessThan(250); // and yesterday's lines are gone
    expect(ledgerSchema.parse(JSON.parse(JSON.stringify(ledger)))).toEqual(
      ledger,
    );
  });

  test("R35 a call costs what a call costs", () => {
    const policy = { ...standardPolicy, cost: { sms: 1, voice: 3, perDay: 3 } };
    const one = { number: "+819011111111", ip: null };
    const other = { number: "+819022222222", ip: null };
    const afterCall = must(
      charge(emptyLedger, { ...one, channel: "voice" }, START, policy),
    );
    expect(
      refusalOf(charge(afterCall, { ...other, channel: "sms" }, START, policy)),
    ).toBe("SENDING_PAUSED");
    const afterSms = must(
      charge(emptyLedger, { ...one, channel: "sms" }, START, policy),
    );
    expect(
      charge(afterSms, { ...other, channel: "sms" }, START, policy).ok,
    ).toBe(true);
    expect(
      refusalOf(
        charge(afterSms, { ...other, channel: "voice" }, START, policy),
      ),
    ).toBe("SENDING_PAUSED");
  });
});

test("R35 the kill switch stops every message that costs money, and no mail", () => {
  const { world, phoneId } = completeMember({ sendingPaused: false });
  const paused = { ...world.policy, sendingPaused: true };
  const key = world.challenge();
  const reply = charge(
    emptyLedger,
    { number: "+819012345678", channel: "sms", ip: null },
    world.now,
    paused,
  );
  expect(refusalOf(reply)).toBe("SENDING_PAUSED");
  if (reply.ok) return;
  const before = world.effects.length;
  expect(
    refusalOf(
      world.run<"request-code">({
        type: "request-code",
        challenge: key,
        channel: "sms",
        phoneId,
        admission: reply,
      }),
    ),
  ).toBe("SENDING_PAUSED");
  expect(world.effects).toHaveLength(before);
  expect(world.sendLink(key).ok).toBe(true);
});

test("R35 ten codes a day for one member, over all the numbers they have", () => {
  const { world, session, secret, phoneId } = completeMember();
  const other = world.addPhone(session, "080-1111-2222");
  const out: number[] = [...world.member.codesSentAt]; // two, to prove the numbers
  const start = world.now;
  for (; world.now < start + DAY_MS - HOUR_MS; world.now += 5 * MINUTE_MS)
    for (const id of [phoneId, other])
      if (world.sendCode(nextChallenge(world), id).ok) out.push(world.now);
  expect(out).toHaveLength(10);
  expect(world.sendCode(world.challenge(), other)).toHaveProperty(
    "problem.data.until",
    out[0] === undefined ? NaN : out[0] + DAY_MS,
  );
  world.now += DAY_MS;
  expect(world.signInByTotp(secret)).not.toBe("");
  expect(world.sendCode(world.challenge(), other).ok).toBe(true);
});
