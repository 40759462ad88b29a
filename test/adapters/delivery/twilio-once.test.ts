import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import {
  startProviderSimulator,
  type ProviderSimulator,
} from "../../fakes/start-provider-simulator";
import { call, deliverTo, MEMBER, newId, sms } from "./twilio-world";

let simulator: ProviderSimulator;
beforeAll(async () => {
  simulator = await startProviderSimulator();
});
beforeEach(async () => {
  await simulator.setModes({ lists: "working", aheadMs: 0 });
  await simulator.clear();
});
afterAll(() => simulator.stop());

const HANG = "+15005550102";
const kinds = [
  ["a text message", sms],
  ["a call", call],
] as const;

describe.each(kinds)("%s", (_, message) => {
  test.each([
    ["+15005550102", "a timeout"],
    ["+15005550104", "a reset"],
    ["+15005550106", "garbage"],
    ["+15005550107", "an endless answer"],
    ["+15005550108", "half an answer"],
    ["+15005550110", "a 500"],
  ])(
    "that was accepted before %s (%s) is found, not sent twice",
    async (to) => {
      const delivery = deliverTo(simulator, { timeoutMs: 1000 });
      const sent = await delivery.send(message(to), newId());
      const items = await simulator.messages(to);
      expect(items).toHaveLength(1);
      expect(sent).toEqual({ ok: true, value: { receipt: items[0]?.sid } });
    },
  );

  test.each([
    ["+15005550101", "timeout"],
    ["+15005550103", "temporary"],
    ["+15005550105", "temporary"],
    ["+15005550109", "temporary"],
  ])("that was not accepted (%s) is a %s problem", async (to, problem) => {
    const delivery = deliverTo(simulator, { timeoutMs: 1000 });
    expect(await delivery.send(message(to), newId())).toEqual({
      ok: false,
      problem,
    });
    expect(await simulator.messages(to)).toEqual([]);
  });

  test("that timed out after it was accepted is not sent again after a restart", async () => {
    const id = newId();
    const first = deliverTo(simulator, { timeoutMs: 1000 });
    const tried = first.send(message(HANG), id);
    await expect
      .poll(() => simulator.messages(HANG), { timeout: 10_000 })
      .toHaveLength(1);
    await simulator.setModes({ lists: "broken" }); // it cannot find out either
    expect(await tried).toEqual({ ok: false, problem: "timeout" });
    await simulator.setModes({ lists: "working" });

    const again = await deliverTo(simulator).send(message(HANG), id);
    const items = await simulator.messages(HANG);
    expect(items).toHaveLength(1);
    expect(again).toEqual({ ok: true, value: { receipt: items[0]?.sid } });
  });

  test("is not sent when it cannot be told whether it was before", async () => {
    await simulator.setModes({ lists: "broken" });
    const delivery = deliverTo(simulator, { timeoutMs: 1000 });
    expect(await delivery.send(message(MEMBER), newId())).toEqual({
      ok: false,
      problem: "temporary",
    });
    await simulator.setModes({ lists: "hanging" });
    expect(await delivery.send(message(MEMBER), newId())).toEqual({
      ok: false,
      problem: "timeout",
    });
    expect(await simulator.messages(MEMBER)).toEqual([]);
  });

  test("with one id goes out once, at whatever time it is asked for", async () => {
    const delivery = deliverTo(simulator);
    const id = newId();
    const sent = await Promise.all(
      Array.from({ length: 5 }, () => delivery.send(message(MEMBER), id)),
    );
    sent.push(await delivery.send(message(MEMBER), id));
    const items = await simulator.messages(MEMBER);
    expect(items).toHaveLength(1);
    expect(new Set(sent.map((one) => one.ok && one.value.receipt))).toEqual(
      new Set([items[0]?.sid]),
    );
  });

  test("with another id is another one, word for word the same or not", async () => {
    const delivery = deliverTo(simulator);
    const sent = await Promise.all(
      [newId(), newId(), newId()].map((id) =>
        delivery.send(message(MEMBER), id),
      ),
    );
    const items = await simulator.messages(MEMBER);
    expect(sent.map((one) => one.ok && one.value.receipt)).toEqual(
      items.map(({ sid }) => sid),
    );
    expect(items).toHaveLength(3);
  });
});

test("a text message is not taken for another one to the same number", async () => {
  await deliverTo(simulator).send(sms(MEMBER, "code 111111"), newId());
  await deliverTo(simulator).send(sms(MEMBER, "code 222222"), newId());
  const items = await simulator.messages(MEMBER);
  expect(items.map(({ text }) => text)).toEqual(["code 111111", "code 222222"]);
});

test("a text message of before a restart is remembered when others went to its number since", async () => {
  await deliverTo(simulator).send(sms(MEMBER, "code 111111"), newId());
  const restarted = deliverTo(simulator);
  await restarted.send(sms(MEMBER, "code 222222"), newId());
  const again = await restarted.send(sms(MEMBER, "code 111111"), newId());
  const items = await simulator.messages(MEMBER);
  expect(items).toHaveLength(2);
  expect(again).toEqual({ ok: true, value: { receipt: items[0]?.sid } });
});

test("an answer is not read beyond 64 KiB, even if it begins well", async () => {
  await deliverTo(simulator).send(sms("+15005550107"), newId());
  // A call of the test before may be asked after still.
  const requests = await simulator.requests();
  expect(requests.filter((line) => line.includes("Messages"))).toEqual([
    expect.stringMatching(/^GET Messages\.json\?/),
    "POST Messages.json",
    expect.stringMatching(/^GET Messages\.json\?/),
  ]);
});

test.each([
  ["a text message", sms, 14 * 60_000, 16 * 60_000],
  ["a call", call, 50_000, 70_000],
] as const)(
  "%s of before a restart is remembered, but not for ever",
  async (_, message, soonMs, lateMs) => {
    await deliverTo(simulator).send(message(MEMBER), newId());
    await simulator.setModes({ aheadMs: soonMs });
    await deliverTo(simulator).send(message(MEMBER), newId());
    expect(await simulator.messages(MEMBER)).toHaveLength(1);
    await simulator.setModes({ aheadMs: lateMs });
    await deliverTo(simulator).send(message(MEMBER), newId());
    expect(await simulator.messages(MEMBER)).toHaveLength(2);
  },
);

test("a clock that is wrong on this computer changes nothing: Twilio's counts", async () => {
  await simulator.setModes({ aheadMs: -86_400_000 });
  const reset = "+15005550104";
  const sent = await deliverTo(simulator).send(sms(reset), newId());
  expect(sent.ok).toBe(true);
  await deliverTo(simulator).send(sms(reset), newId());
  expect(await simulator.messages(reset)).toHaveLength(1);
});

test("a call of another id does not stand in for this one's, whose code is another", async () => {
  const delivery = deliverTo(simulator, { timeoutMs: 1000 });
  const tried = delivery.send(call(HANG, ["いち"]), newId());
  await expect
    .poll(() => simulator.messages(HANG), { timeout: 10_000 })
    .toHaveLength(1);
  await simulator.setModes({ lists: "broken" });
  expect(await tried).toEqual({ ok: false, problem: "timeout" });
  await simulator.setModes({ lists: "working", aheadMs: 5000 });
  const sent = await delivery.send(call(HANG, ["に"]), newId());
  const items = await simulator.messages(HANG);
  expect(items).toHaveLength(2);
  expect(sent).toEqual({ ok: true, value: { receipt: items[1]?.sid } });
});

test("a call that was canceled before it rang may be made again", async () => {
  const { url, accountSid, authToken } = simulator;
  await deliverTo(simulator).send(call(MEMBER), newId());
  const [first] = await simulator.messages(MEMBER);
  const key = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
  await fetch(
    `${url}/2010-04-01/Accounts/${accountSid}/Calls/${first?.sid ?? ""}.json`,
    {
      method: "POST",
      body: "Status=canceled",
      headers: {
        authorization: `Basic ${key}`,
        "content-type": "application/x-www-form-urlencoded",
      },
    },
  );
  await deliverTo(simulator).send(call(MEMBER), newId());
  expect(await simulator.messages(MEMBER)).toHaveLength(2);
});
