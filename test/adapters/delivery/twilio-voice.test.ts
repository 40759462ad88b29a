import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { watchForMachine } from "../../../electron/adapters/delivery/twilio-machine-watch";
import { writeTwiml } from "../../../electron/adapters/delivery/twilio-twiml";
import {
  startProviderSimulator,
  type ProviderSimulator,
} from "../../fakes/start-provider-simulator";
import { playTwiml } from "../../provider-simulator/twiml";
import { accountOf, call, deliverTo, MEMBER, newId } from "./twilio-world";

let simulator: ProviderSimulator;
beforeAll(async () => {
  simulator = await startProviderSimulator();
});
beforeEach(() => simulator.clear());
afterAll(() => simulator.stop());

const code = ["よん", "いち", "なな", "ゼロ", "きゅう", "さん"];
const words = ["認証コードは", ...code, "です", "10分間使えます"];
const japanese = { language: "ja-JP", voice: "Polly.Mizuki", rate: "slow" };

test("R36 the code is said three times, digit by digit and slowly, half a second apart", async () => {
  await deliverTo(simulator).send(call(MEMBER, words), newId());
  const [item] = await simulator.messages(MEMBER);
  const once = words.flatMap((say, index) => [
    ...(index === 0 ? [] : [{ pauseMs: 500 }]),
    { say, ...japanese },
  ]);
  expect(item?.script).toEqual([
    { pauseMs: 2000 },
    ...once,
    { pauseMs: 1000 },
    ...once,
    { pauseMs: 1000 },
    ...once,
  ]);
});

test("R36 it is said in English by a voice that speaks it", async () => {
  const english = { language: "en", phrases: ["four", "one"] } as const;
  await deliverTo(simulator).send(
    { ...call(MEMBER), ...english, times: 1 },
    newId(),
  );
  const [item] = await simulator.messages(MEMBER);
  const how = { language: "en-US", voice: "Polly.Joanna", rate: "slow" };
  expect(item?.script).toEqual([
    { pauseMs: 2000 },
    { say: "four", ...how },
    { pauseMs: 500 },
    { say: "one", ...how },
  ]);
});

test.each([
  ["a person", MEMBER, "human"],
  ["whoever Twilio cannot tell from a machine", "+15005550124", "unknown"],
])("R36 %s hears it to the end", async (_, to, answeredBy) => {
  // The adapter's own watch sleeps; this one can be waited for.
  const delivery = deliverTo(simulator, { watchEveryMs: 60_000 });
  await delivery.send(call(to, words), newId());
  const sid = (await simulator.messages(to))[0]?.sid ?? "";
  await simulator.advance(sid);
  expect((await simulator.advance(sid)).item.answeredBy).toBe(answeredBy);
  await watchForMachine(accountOf(simulator), sid);
  const { item } = await simulator.advance(sid);
  expect(item.heard).toEqual(item.script);
  expect(item.script).not.toEqual([]);
});

test.each([
  ["an answering machine", "+15005550122", "machine_start"],
  ["a fax", "+15005550123", "fax"],
])("R36 nothing is left on %s", async (_, to, answeredBy) => {
  const delivery = deliverTo(simulator, { watchEveryMs: 20 });
  await delivery.send(call(to, words), newId());
  const [first] = await simulator.messages(to);
  const { sid, fields } = first ?? { sid: "", fields: {} };
  expect(fields).toMatchObject({ MachineDetection: "Enable", Timeout: "25" });
  await simulator.advance(sid);
  const { item } = await simulator.advance(sid);
  expect(item).toMatchObject({ status: "in-progress", answeredBy });
  await expect
    .poll(async () => (await simulator.messages(to))[0]?.status, {
      timeout: 10_000,
    })
    .toBe("completed");
  expect((await simulator.messages(to))[0]?.heard).toEqual([]);
});

test("C22 words cannot become TwiML", async () => {
  const hostile = [
    "</Say><Dial>+819099999999</Dial><Say>",
    `"><script>alert('x')</script>`,
    "a & b &amp; c &#x41;",
    "]]><!--",
    "<break time='10s'/>",
  ];
  await deliverTo(simulator).send(call(MEMBER, hostile), newId());
  const [item] = await simulator.messages(MEMBER);
  const said = (item?.script ?? []).flatMap((piece) =>
    "say" in piece ? [piece.say] : [],
  );
  expect(said).toEqual([...hostile, ...hostile, ...hostile]);
});

test("C22 whatever the words, the TwiML says them and nothing else", () => {
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: "binary", minLength: 1, maxLength: 20 }), {
        minLength: 1,
        maxLength: 5,
      }),
      (phrases) => {
        const twiml = writeTwiml({ ...call(MEMBER, phrases), times: 1 });
        const said = playTwiml(twiml ?? "").flatMap((piece) =>
          "say" in piece ? [piece.say] : [],
        );
        const allowed = phrases
          .map((phrase) =>
            [...phrase].filter((sign) => isXmlCharacter(sign)).join(""),
          )
          .filter((phrase) => phrase !== "");
        expect(said).toEqual(allowed);
      },
    ),
  );
});

test("words too long for a call, and no words, are refused here", async () => {
  const delivery = deliverTo(simulator);
  for (const wrong of [
    call(MEMBER, ["あ".repeat(4000)]),
    call(MEMBER, []),
    { ...call(MEMBER), times: 0 },
    { ...call(MEMBER), times: 1e9 },
  ])
    expect(await delivery.send(wrong, newId())).toEqual({
      ok: false,
      problem: "misconfigured",
    });
  // A call of a test before may still be watched.
  const isWatch = (request: string) => request.startsWith("GET Calls/");
  const asked = (await simulator.requests()).filter((it) => !isWatch(it));
  expect(asked).toEqual([]);
});

/** XML 1.0, 2.2. */
function isXmlCharacter(sign: string): boolean {
  const point = sign.codePointAt(0) ?? 0;
  return (
    [9, 10, 13].includes(point) ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000
  );
}
