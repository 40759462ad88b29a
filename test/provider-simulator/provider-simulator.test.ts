import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
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
} from "../fakes/start-provider-simulator";
import { playTwiml } from "./twiml";

let simulator: ProviderSimulator;
beforeAll(async () => {
  simulator = await startProviderSimulator();
});
beforeEach(() => simulator.clear());
afterAll(() => simulator.stop());

const TO = "+819012345678";
const FORM = "application/x-www-form-urlencoded";

/** One request, right but for what a test changes. */
async function ask(
  resource: string,
  fields: Readonly<Record<string, string>> | null,
  changed: Readonly<Record<string, string>> = {},
  account = simulator.accountSid,
) {
  const { url, authToken } = simulator;
  const key = Buffer.from(`${account}:${authToken}`).toString("base64");
  const answer = await fetch(
    `${url}/2010-04-01/Accounts/${account}/${resource}`,
    {
      method: fields === null ? "GET" : "POST",
      headers: {
        authorization: `Basic ${key}`,
        "content-type": FORM,
        ...changed,
      },
      body: fields === null ? null : new URLSearchParams(fields).toString(),
    },
  );
  const json = (await answer.json()) as Record<string, unknown>;
  return { status: answer.status, json };
}

const message = () => ({ To: TO, From: simulator.from, Body: "hello" });

test("answers a message as Twilio does", async () => {
  const { status, json } = await ask("Messages.json", message());
  expect(status).toBe(201);
  expect(json).toMatchObject({
    sid: expect.stringMatching(/^SM[0-9a-f]{32}$/) as unknown,
    account_sid: simulator.accountSid,
    status: "queued",
    direction: "outbound-api",
    num_segments: "1",
    error_code: null,
    body: "hello",
    date_sent: null,
  });
  expect(Date.parse(String(json["date_created"]))).toBeLessThanOrEqual(
    Date.now(),
  );
  expect(await ask(`Messages/${String(json["sid"])}.json`, null)).toEqual({
    status: 200,
    json,
  });
});

describe("refuses", () => {
  test.each([
    ["no key", { authorization: "" }, 401, 20003],
    ["another scheme", { authorization: "Bearer x" }, 401, 20003],
    ["a wrong key", { authorization: "Basic eDp5" }, 401, 20003],
    ["JSON", { "content-type": "application/json" }, 415, 20001],
  ])("%s", async (_, changed, status, code) => {
    const answer = await ask("Messages.json", message(), changed);
    expect(answer).toMatchObject({ status, json: { status, code } });
  });

  test.each([
    ["a field that Twilio has not", { Subject: "x" }, 20001],
    ["a national number", { To: "09012345678" }, 21211],
    ["a number with spaces", { To: "+81 90 1234 5678" }, 21211],
    ["another's number as its own", { From: "+15005550007" }, 21606],
    ["no words", { Body: "" }, 21602],
    ["too many words", { Body: "x".repeat(1601) }, 21602],
    ["a callback that is none", { StatusCallback: "example.com" }, 21609],
    ["a country without permission", { To: "+4915112345678" }, 21408],
  ])("%s", async (_, changed, code) => {
    const fields = { ...message(), ...changed };
    const answer = await ask("Messages.json", fields);
    expect(answer).toMatchObject({ status: 400, json: { code } });
    expect(await simulator.messages(fields.To)).toEqual([]);
  });

  test("a field that is missing or there twice", async () => {
    const { To, From } = message();
    const missing = await ask("Messages.json", { To, From });
    expect(missing.json["code"]).toBe(21602);
    const { url, accountSid, authToken } = simulator;
    const key = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
    const twice = await fetch(
      `${url}/2010-04-01/Accounts/${accountSid}/Messages.json`,
      {
        method: "POST",
        headers: { authorization: `Basic ${key}`, "content-type": FORM },
        body: `${new URLSearchParams(message()).toString()}&Body=x`,
      },
    );
    expect(twice.status).toBe(400);
  });

  test("a browser's page", async () => {
    const answer = await fetch(`${simulator.url}/_sim/messages`, {
      headers: { origin: "https://example.com" },
    });
    expect(answer.status).toBe(403);
  });

  test("modes that it has not", async () => {
    await expect(
      simulator.setModes({ callbacks: "sometimes" as "lost" }),
    ).rejects.toThrow();
  });
});

describe("TwiML", () => {
  const say = (inside: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><Response><Say language="ja-JP" voice="Polly.Mizuki">${inside}</Say></Response>`;

  test("is played", () => {
    expect(
      playTwiml(
        say('<prosody rate="slow">a &lt;<break time="500ms"/>b</prosody>c'),
      ),
    ).toMatchObject([
      { say: "a <", rate: "slow" },
      { pauseMs: 500 },
      { say: "b", rate: "slow" },
      { say: "c", rate: "medium" },
    ]);
  });

  test.each([
    ["that is not closed", say("a").replace("</Say>", "")],
    ["that goes on after its end", `${say("a")} `],
    ["without a declaration", say("a").replace(/^<\?.*\?>/, "")],
    ["that calls somebody", say("a</Say><Dial>+81</Dial><Say>")],
    ["with a bare ampersand", say("a & b")],
    ["with an unknown entity", say("&nbsp;")],
    ["with a comment", say("<!-- a -->")],
    ["with an unknown element", say("<b>a</b>")],
    ["with an unknown attribute", say('<break time="1ms" x="y"/>')],
    ["with a wrong attribute", say('<prosody rate="slowly">a</prosody>')],
    ["with a control character", say("\u0007")],
    ["with half a character", say("\uD800")],
    ["that is too long", say("a".repeat(4000))],
  ])("%s is not", (_, twiml) => {
    expect(() => playTwiml(twiml)).toThrow();
  });

  test("that cannot be played makes no call", async () => {
    const { From } = message();
    const answer = await ask("Calls.json", { To: TO, From, Twiml: say("<") });
    expect(answer).toMatchObject({ status: 400, json: { code: 12100 } });
    expect(await simulator.messages(TO)).toEqual([]);
  });
});

test("lists the newest first, by number, and up to the size of a page", async () => {
  const bodies = ["one", "two", "three"];
  for (const Body of bodies) await ask("Messages.json", { ...message(), Body });
  await ask("Messages.json", { ...message(), To: "+12125550100" });
  const query = new URLSearchParams({ To: TO, PageSize: "2" }).toString();
  const { json } = await ask(`Messages.json?${query}`, null);
  expect(json["messages"]).toMatchObject([{ body: "three" }, { body: "two" }]);
  const dated = await ask("Messages.json?DateSent%3E=2000-01-01", null);
  expect(dated.json["messages"]).toEqual([]); // none of them was passed on yet
});

test("R35 counts what is spent, by country and segment", async () => {
  await ask("Messages.json", message());
  await ask("Messages.json", { ...message(), Body: "あ".repeat(71) });
  await ask("Messages.json", { ...message(), To: "+12125550100" });
  await ask("Messages.json", { ...message(), To: "+15005550100" });
  expect(await simulator.costs()).toEqual({
    JP: { count: 2, microUsd: 3 * 74_900 },
    US: { count: 1, microUsd: 8_300 },
  });
});

test("takes modes on its stdin, and ends with whoever started it", async () => {
  const main = path.join(import.meta.dirname, "main.ts");
  const source = `
    const { spawn } = require("node:child_process");
    const child = spawn(process.execPath, ["--import", "tsx", ${JSON.stringify(main)}], { stdio: ["pipe", "inherit", "inherit"] });
    child.stdin.write('{"lists":"broken"}\\n');
  `;
  const parent = spawn(process.execPath, ["-e", source], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const lines = createInterface({ input: parent.stdout });
  const [line] = (await once(lines, "line")) as [string];
  const { url } = JSON.parse(line) as { url: string };
  const readModes = async () => {
    const answer = await fetch(`${url}/_sim/modes`, {
      method: "POST",
      body: "{}",
    });
    return answer.json() as Promise<unknown>;
  };
  await expect.poll(readModes).toMatchObject({ lists: "broken" });
  const closed = once(lines, "close"); // its stdout ends with the last process that has it
  parent.kill("SIGKILL");
  await closed;
  await expect(readModes()).rejects.toThrow();
});
