import { createHmac } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import fc from "fast-check";
import {
  afterAll,
  beforeAll,
  beforeEach,
  describe,
  expect,
  test,
} from "vitest";
import { readTwilioCallback } from "../../../electron/adapters/delivery/twilio-callback";
import { verifyTwilioSignature } from "../../../electron/adapters/delivery/twilio-signature";
import {
  mergeStatus,
  type DeliveryStatus,
} from "../../../electron/adapters/delivery/twilio-status";
import {
  startProviderSimulator,
  type ProviderSimulator,
} from "../../fakes/start-provider-simulator";
import { call, deliverTo, MEMBER, newId, sms } from "./twilio-world";

// The example of Twilio's page on webhook security as public code quotes it, and that of the tests of Twilio's libraries.
test.each([
  ["+14158675310", "GvWf1cFY/Q7PnoempGyD5oXAezc="],
  ["+14158675309", "RSOYDt4T1cUTdK1PDd93/VVr8B8="],
])("C12 Twilio's published example is genuine (%s)", (caller, signature) => {
  const fields = new Map([
    ["To", "+18005551212"],
    ["From", caller],
    ["Digits", "1234"],
    ["Caller", caller],
    ["CallSid", "CA1234567890ABCDE"],
  ]);
  const request = {
    authToken: "12345",
    url: "https://mycompany.com/myapp.php?foo=1&bar=2",
    fields,
    signature,
  };
  expect(verifyTwilioSignature(request)).toBe(true);
  for (const wrong of [
    { authToken: "12346" },
    { url: "https://mycompany.com/myapp.php?foo=1" },
    { fields: new Map([...fields, ["Digits", "1235"]]) },
    { fields: new Map([...fields, ["Extra", ""]]) },
    { signature: signature.toLowerCase() },
    { signature: `${signature} ` },
    { signature: "" },
  ])
    expect(verifyTwilioSignature({ ...request, ...wrong })).toBe(false);
});

describe("reports from a provider", () => {
  const states = new Map<string, DeliveryStatus>();
  const bodies: { headers: Record<string, string>; body: string }[] = [];
  let simulator: ProviderSimulator;
  let server: Server;
  let url = "";

  beforeAll(async () => {
    simulator = await startProviderSimulator();
    server = createServer((request, response) => {
      void text(request).then((body) => {
        const { authToken } = simulator;
        const { headers } = request;
        const report = readTwilioCallback({ url, headers, body, authToken });
        bodies.push({ headers: headers as Record<string, string>, body });
        if (report !== null) {
          const known = states.get(report.receipt) ?? "accepted";
          states.set(report.receipt, mergeStatus(known, report.status));
        }
        response.writeHead(report === null ? 403 : 204).end();
      });
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    url = `http://127.0.0.1:${port}/twilio?from=provider&x=%20`;
  });
  beforeEach(async () => {
    await simulator.clear();
    states.clear();
    bodies.length = 0;
  });
  afterAll(async () => {
    await simulator.stop();
    server.close();
  });

  /** Sends one, lets everything happen to it, and says what was answered to the reports and what is known in the end. */
  async function follow(message: ReturnType<typeof sms | typeof call>) {
    const delivery = deliverTo(simulator, { statusCallback: url });
    const sent = await delivery.send(message, newId());
    const sid = sent.ok ? (sent.value.receipt ?? "") : "";
    const answers: number[] = [];
    for (let step = 0; step < 3; step++)
      answers.push(...(await simulator.advance(sid)).answers);
    return { sid, answers, status: states.get(sid) };
  }

  test.each([
    ["normal", [204, 204, 204], "delivered"],
    ["duplicated", [204, 204, 204, 204, 204, 204], "delivered"],
    ["reordered", [204, 204, 204], "delivered"],
    ["lost", [], undefined],
    ["forged", [403, 403, 403], undefined],
  ] as const)(
    "C12 that are %s are answered with %j and leave %s",
    async (callbacks, answers, status) => {
      await simulator.setModes({ callbacks });
      const followed = await follow(sms(MEMBER));
      expect(followed.status).toBe(status);
      expect(followed.answers).toEqual(answers);
    },
  );

  test("C12 a forged delivery does not undo what is genuine", async () => {
    await simulator.setModes({ callbacks: "normal" });
    const { sid, status } = await follow(sms("+15005550121"));
    expect(status).toBe("failed");
    await simulator.setModes({ callbacks: "forged" });
    expect((await simulator.advance(sid)).answers).toEqual([403]);
    expect(states.get(sid)).toBe("failed");
  });

  test.each([
    [MEMBER, "delivered"],
    ["+15005550122", "failed"],
    ["+15005550125", "failed"],
    ["+15005550126", "failed"],
  ])("a call to %s ends %s", async (to, status) => {
    await simulator.setModes({ callbacks: "normal" });
    const delivery = deliverTo(simulator, { statusCallback: url });
    const sent = await delivery.send(call(to), newId());
    const sid = sent.ok ? (sent.value.receipt ?? "") : "";
    for (let step = 0; step < 3; step++) await simulator.advance(sid);
    expect(states.get(sid)).toBe(status);
  });

  test("C12 the same report with one thing wrong is nothing", async () => {
    await simulator.setModes({ callbacks: "normal" });
    const { sid } = await follow(sms(MEMBER));
    const { authToken } = simulator;
    const [{ headers, body } = { headers: {}, body: "" }] = bodies;
    const right = { url, headers, body, authToken };
    expect(readTwilioCallback(right)).toEqual({ receipt: sid, status: "sent" });
    const type = "content-type";
    for (const wrong of [
      { url: `${url}&y` },
      { url: url.replace("%20", "+") },
      { authToken: "wrong" },
      { authToken: "" },
      { body: body.replace("=sent", "=delivered") },
      { body: `${body}&MessageStatus=delivered` },
      { body: `MessageStatus=delivered&${body}` },
      { body: `${body}&Extra=1` },
      { body: "" },
      { headers: {} },
      { headers: { ...headers, "x-twilio-signature": undefined } },
      { headers: { ...headers, [type]: "application/json" } },
      { headers: { ...headers, [type]: undefined } },
    ])
      expect(readTwilioCallback({ ...right, ...wrong })).toBeNull();
  });

  test.each([
    ["as it should be", {}, "key", true],
    ["far too long", { Padding: "x".repeat(70_000) }, "key", false],
    ["about no message", { MessageSid: "" }, "key", false],
    ["about something else", { MessageSid: "../x" }, "key", false],
    ["in a state that is none", { MessageStatus: "toString" }, "key", false],
    ["signed with nothing, for lack of a key", {}, "", false],
  ])("C12 a signed report that is %s", (_, extra, authToken, isReport) => {
    const sid = `SM${"0".repeat(32)}`;
    const fields = { MessageSid: sid, MessageStatus: "sent", ...extra };
    const body = new URLSearchParams(fields).toString();
    const signed = Object.entries(fields).sort().flat().join("");
    const headers = {
      "content-type": "application/x-www-form-urlencoded",
      "x-twilio-signature": createHmac("sha1", authToken)
        .update(url + signed)
        .digest("base64"),
    };
    const report = readTwilioCallback({ url, headers, body, authToken });
    expect(report !== null).toBe(isReport);
  });

  test("a call's report says when", async () => {
    await simulator.setModes({ callbacks: "normal" });
    await follow(call(MEMBER));
    const { authToken } = simulator;
    const [{ headers, body } = { headers: {}, body: "" }] = bodies;
    const report = readTwilioCallback({ url, headers, body, authToken });
    const said = new URLSearchParams(body).get("Timestamp") ?? "";
    expect(report?.at).toBe(Date.parse(said));
    expect(report?.status).toBe("delivered");
  });
});

const statuses = ["accepted", "sent", "failed", "delivered"] as const;

test("C12 replayed, doubled and shuffled reports lead to the same end", () => {
  const all = (reports: readonly DeliveryStatus[]) =>
    reports.reduce(mergeStatus, "accepted");
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...statuses), { minLength: 1 }).chain((list) =>
        fc.tuple(
          fc.constant(list),
          fc.shuffledSubarray([...list, ...list], {
            minLength: 2 * list.length,
          }),
        ),
      ),
      ([list, shuffled]) => {
        expect(all(shuffled)).toBe(all(list));
      },
    ),
  );
});

test.each(statuses)("from %s no report leads back", (known) => {
  for (const reported of statuses)
    expect(statuses.indexOf(mergeStatus(known, reported))).toBe(
      Math.max(statuses.indexOf(known), statuses.indexOf(reported)),
    );
});
