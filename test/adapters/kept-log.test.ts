import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createKeptLog,
  KEPT_LINES,
} from "../../electron/adapters/log/kept-log";
import { readAgain } from "../../electron/adapters/log/read-again";
import { anyCode, anyRecoveryKey, anySecret } from "../fakes/any-secret";

test("the last lines are remembered, oldest first, as they were told", () => {
  const told: string[] = [];
  const log = createKeptLog([(line) => told.push(line)]);
  for (let tries = 0; tries < KEPT_LINES + 50; tries += 1)
    log.note("tried", { tries });
  log.bug("crashed", new Error("it is not there"));
  expect(told).toHaveLength(KEPT_LINES + 51);
  expect(log.recent()).toEqual(told.slice(-KEPT_LINES));
});

test("of a line that is too long only its event is remembered", () => {
  const log = createKeptLog([]);
  log.note("long", { words: Array<string>(2000).fill("as it is") });
  const [line = ""] = log.recent();
  expect(JSON.parse(line)).toMatchObject({ event: "long", cut: true });
  expect(line.length).toBeLessThan(200);
});

test("no secret is remembered, and none that came in all the same is read again", () => {
  const anything = fc.oneof(anySecret, anyCode, anyRecoveryKey);
  fc.assert(
    fc.property(anything, (secret) => {
      const log = createKeptLog([]);
      log.note("read", { found: secret });
      log.bug("crashed", new Error(`could not read ${secret}`));
      expect(log.recent().join("\n")).not.toContain(secret);
      for (const leak of [
        { at: "x", event: secret },
        { event: "read", found: [secret] },
        { event: "crashed", bug: `Error: could not read\n${secret}` },
      ])
        expect(JSON.stringify(readAgain(JSON.stringify(leak)))).not.toContain(
          secret,
        );
    }),
  );
});

test("a line is read as what it says; what is none says nothing", () => {
  const log = createKeptLog([]);
  log.note("not-saved", { problem: "disk-full", tries: 3 });
  const [line = ""] = log.recent();
  expect(readAgain(line)).toEqual(JSON.parse(line));
  for (const junk of ["", "{", "null", '"secret"', "otpauth://x"])
    expect(readAgain(junk)).toEqual({
      at: "1970-01-01T00:00:00.000Z",
      event: "unknown",
    });
});
