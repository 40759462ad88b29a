import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { createTwilioDelivery } from "../../../electron/adapters/delivery/twilio-delivery";
import { nameTwilioProblem } from "../../../electron/adapters/delivery/twilio-problem";
import {
  startProviderSimulator,
  type ProviderSimulator,
} from "../../fakes/start-provider-simulator";
import { call, deliverTo, MEMBER, newId, sms } from "./twilio-world";

let simulator: ProviderSimulator;
beforeAll(async () => {
  simulator = await startProviderSimulator();
});
beforeEach(() => simulator.clear());
afterAll(() => simulator.stop());

describe("a text message", () => {
  test("arrives once, word for word, and its receipt is Twilio's", async () => {
    const sent = await deliverTo(simulator).send(sms(MEMBER), newId());
    const [item, ...more] = await simulator.messages(MEMBER);
    expect(sent).toEqual({ ok: true, value: { receipt: item?.sid } });
    expect(item?.text).toBe("【Nidan】認証コードは 417093 です");
    expect(item?.segments).toBe(1);
    expect(more).toEqual([]);
  });

  test("R32 is not passed on once its code is too old", async () => {
    await deliverTo(simulator).send(sms(MEMBER), newId());
    const [item] = await simulator.messages(MEMBER);
    expect(item?.fields["ValidityPeriod"]).toBe("600");
  });

  test("C22 has no way out of its field", async () => {
    const text = "1&To=+819099999999\r\nBody: x=%26 \u{1F511} +";
    await deliverTo(simulator).send(sms(MEMBER, text), newId());
    const [item] = await simulator.messages(MEMBER);
    expect(item?.text).toBe(text);
    expect(item?.fields["To"]).toBe(MEMBER);
  });

  test("R35 is not sent for more than it may cost", async () => {
    const cheap = deliverTo(simulator, { maxPriceUsd: 0.01 });
    expect((await cheap.send(sms("+12125550100"), newId())).ok).toBe(true);
    expect((await cheap.send(sms(MEMBER), newId())).ok).toBe(false);
    expect(await simulator.costs()).toEqual({
      US: { count: 1, microUsd: 8300 },
    });
  });

  test("that is really a mail is for another adapter", async () => {
    const mail = { subject: "s", text: "t", html: "h" };
    expect(
      await deliverTo(simulator).send(
        { channel: "email", to: "a@example.com", ...mail },
        newId(),
      ),
    ).toEqual({ ok: false, problem: "misconfigured" });
    expect(await simulator.requests()).toEqual([]);
  });
});

describe("R38 a refusal is named for the member", () => {
  test.each([
    ["+15005550001", "invalid-number", "invalid-number"],
    ["+15005550002", "not-reachable", "not-reachable"],
    ["+15005550003", "country-refused", "country-refused"],
    ["+15005550004", "opted-out", "not-reachable"],
    ["+15005550009", "not-reachable", null],
    ["+15005550100", "rate-limited", "rate-limited"],
    ["+4915112345678", "country-refused", "country-refused"],
    ["+15005550112", "not-reachable", "not-reachable"],
    ["+15005550111", "rate-limited", "rate-limited"],
    ["+15005550113", "misconfigured", "misconfigured"],
    ["09012345678", "invalid-number", "invalid-number"],
    ["+81 90 1234", "invalid-number", "invalid-number"],
    ["+81901234567890123", "invalid-number", "invalid-number"],
  ])("R38 %s: message %s, call %s", async (to, ofMessage, ofCall) => {
    const delivery = deliverTo(simulator);
    expect(await delivery.send(sms(to), newId())).toEqual({
      ok: false,
      problem: ofMessage,
    });
    const called = await delivery.send(call(to), newId());
    expect(called.ok ? null : called.problem).toBe(ofCall);
    expect(await simulator.messages(to)).toHaveLength(ofCall === null ? 1 : 0);
  });

  test.each([
    ["a wrong key", { authToken: "wrong" }],
    ["another account", { accountSid: `AC${"0".repeat(32)}` }],
    ["a number that is not ours", { from: "+15005550007" }],
  ])("R38 %s is nothing that a member can mend", async (_, options) => {
    const delivery = deliverTo(simulator, options);
    for (const message of [sms(MEMBER), call(MEMBER)])
      expect(await delivery.send(message, newId())).toEqual({
        ok: false,
        problem: "misconfigured",
      });
    expect(await simulator.messages(MEMBER)).toEqual([]);
  });

  test.each([
    [400, 13227, "country-refused"],
    [400, 21401, "misconfigured"],
    [400, 21603, "misconfigured"],
    [429, null, "rate-limited"],
    [401, null, "misconfigured"],
    [403, null, "misconfigured"],
    [404, null, "misconfigured"],
    [403, 21215, "country-refused"],
    [500, null, "temporary"],
    [503, 99999, "temporary"],
    [302, null, "misconfigured"],
    [200, null, "temporary"],
  ] as const)("R38 HTTP %d with code %s is %s", (status, code, problem) => {
    expect(nameTwilioProblem(status, code)).toBe(problem);
  });

  test("R38 a provider that is not there is a temporary matter", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    const baseUrl = `http://127.0.0.1:${port}`;
    const delivery = deliverTo(simulator, { baseUrl });
    expect(await delivery.send(sms(MEMBER), newId())).toEqual({
      ok: false,
      problem: "temporary",
    });
  });
});

describe("C13 the key goes nowhere else", () => {
  test.each([
    "http://api.twilio.com",
    "https://api.twilio.com.example.com",
    "https://nottwilio.com",
    "https://169.254.169.254",
    "http://10.0.0.1:8080",
    "http://localhost:8080",
    "https://me:secret@api.twilio.com",
    "https://api.twilio.com/else",
    "https://api.twilio.com/?x",
    "file:///etc/passwd",
    "ftp://127.0.0.1",
    "not a url",
  ])("C13 not to %s", async (baseUrl) => {
    const delivery = deliverTo(simulator, { baseUrl });
    expect(await delivery.send(sms(MEMBER), newId())).toEqual({
      ok: false,
      problem: "misconfigured",
    });
  });

  test("C13 not to where a redirect points", async () => {
    await deliverTo(simulator).send(sms("+15005550113"), newId());
    expect(await simulator.requests()).toEqual([
      expect.stringContaining("GET Messages.json?"),
      "POST Messages.json",
    ]);
  });

  test.each([
    ["accountSid", "AC0/../../x"],
    ["authToken", ""],
    ["from", "Nidan"],
    ["statusCallback", "http://example.com/report"],
    ["timeoutMs", 0],
    ["maxPriceUsd", Number.NaN],
  ])("a %s that cannot be right is misconfigured", async (name, value) => {
    const { accountSid, authToken, from, url } = simulator;
    const right = { accountSid, authToken, from, baseUrl: url };
    const delivery = createTwilioDelivery({ ...right, [name]: value });
    expect(await delivery.send(sms(MEMBER), newId())).toEqual({
      ok: false,
      problem: "misconfigured",
    });
    expect(await simulator.requests()).toEqual([]);
  });
});
