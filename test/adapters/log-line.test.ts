import fc from "fast-check";
import { expect, test } from "vitest";
import { bugLine, logLine } from "../../electron/adapters/log/log-line";
import {
  anyCode,
  anyPassphrase,
  anyRecoveryKey,
  anySecret,
} from "../fakes/any-secret";

const at = new Date("2026-11-23T00:00:00.000Z");
const anything = fc.oneof(anySecret, anyCode, anyRecoveryKey);

/** As it would be found in a line of JSON. */
const asJson = (text: string) => JSON.stringify(text).slice(1, -1);

test("the details of an event are kept, in one line of JSON", () => {
  const details = { problem: "disk-full", tries: 3, last: true, none: null };
  expect(JSON.parse(logLine(at, "not-saved", details))).toEqual({
    at: at.toISOString(),
    event: "not-saved",
    ...details,
  });
});

test("a bug keeps its name and where it was thrown", () => {
  const line = bugLine(at, "uncaught", new TypeError("it is not there"));
  const { bug } = JSON.parse(line) as { bug: string };
  expect(bug).toMatch(/^TypeError: it is not there\n\s+at /);
  expect(line).not.toContain("\n");
});

test("no secret gets through a detail, however deep, nor through a bug", () => {
  fc.assert(
    fc.property(anything, (secret) => {
      for (const line of [
        logLine(at, "read", { found: secret }),
        logLine(at, "read", { found: `first\n${secret}\nlast` }),
        logLine(at, "read", { found: [{ inside: [secret] }] }),
        logLine(at, "read", { [secret]: true }),
        logLine(at, `read ${secret}`, {}),
        logLine(at, "read", { cause: new Error(`first\n${secret}`) }),
        bugLine(at, "crashed", new Error(`could not read ${secret}`)),
        bugLine(at, "crashed", new Error(`first\n    at ${secret}\nlast`)),
        bugLine(at, "crashed", `thrown\n${secret}`),
      ])
        expect(line).not.toContain(asJson(secret));
    }),
    { numRuns: 1000 },
  );
});

test("a code gets through as a number neither", () => {
  fc.assert(
    fc.property(fc.integer({ min: 100_000, max: 9_999_999_999 }), (code) => {
      expect(logLine(at, "read", { found: code })).not.toContain(
        code.toString(),
      );
    }),
  );
});

test("bytes are left out, whatever they hold", () => {
  const line = logLine(at, "read", { bytes: Uint8Array.of(222, 173, 190) });
  expect(line).not.toContain("222");
});

test("no passphrase gets through under its name, or from what an engine quotes", () => {
  fc.assert(
    fc.property(anyPassphrase, (passphrase) => {
      const lines = [
        logLine(at, "opened", { passphrase }),
        logLine(at, "opened", { slot: { recoveryKey: passphrase } }),
        bugLine(at, "crashed", new Error(`unknown word "${passphrase}"`)),
      ];
      try {
        JSON.parse(`<${passphrase}`);
      } catch (error) {
        lines.push(bugLine(at, "crashed", error));
      }
      expect(lines).toHaveLength(4);
      for (const line of lines) expect(line).not.toContain(asJson(passphrase));
    }),
    { numRuns: 1000 },
  );
});

test("an error whose stack names no place is told all the same", () => {
  const error = new Error("it is not there");
  error.stack = "";
  expect(bugLine(at, "crashed", error)).toContain("Error: it is not there");
});
