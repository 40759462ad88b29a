import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, expect, test } from "vitest";
import { createFilePreferenceStore } from "../../../electron/adapters/preference-store/file-preference-store";
import { defaultPreferences } from "../../../shared/model/app-view";

const folder = mkdtempSync(path.join(tmpdir(), "nidan-preferences-"));
const file = path.join(folder, "preferences.json");
afterEach(() => {
  rmSync(file, { force: true });
});
const read = () => createFilePreferenceStore(folder).read();

test("what an older Nidan kept stays, and the rest is as at first", () => {
  writeFileSync(file, JSON.stringify({ language: "ja", colorScheme: "dark" }));
  expect(read()).toEqual({
    ...defaultPreferences,
    language: "ja",
    colorScheme: "dark",
  });
});

test("a value that cannot be is left out alone", () => {
  const kept = { language: "ja", lockAfterMinutes: -3, colour: "mauve" };
  writeFileSync(file, JSON.stringify(kept));
  expect(read()).toEqual({ ...defaultPreferences, language: "ja" });
});

test.each(["", "null", "[]", '"ja"', "{", "\u0000"])(
  "a file that holds %j counts as none",
  (text) => {
    writeFileSync(file, text);
    expect(read()).toEqual(defaultPreferences);
  },
);

test("no file: what holds at first", () => {
  expect(read()).toEqual(defaultPreferences);
});
