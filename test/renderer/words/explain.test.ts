import { ORPCError } from "@orpc/client";
import i18next from "i18next";
import { beforeAll, expect, test } from "vitest";
import type { CallError } from "../../../renderer/api";
import { en } from "../../../renderer/words/en";
import { explain } from "../../../renderer/words/explain";

beforeAll(async () => {
  await i18next.init({
    lng: "en",
    resources: { en: { translation: en } },
    interpolation: { escapeValue: false },
  });
});

function declared(code: string, data?: unknown): CallError {
  return new ORPCError(code, { defined: true, data });
}

test.each([
  [declared("CLIPBOARD_FAILED"), en.error.CLIPBOARD_FAILED],
  [
    declared("KEYCHAIN_UNAVAILABLE", { problem: "locked" }),
    en.error.KEYCHAIN_UNAVAILABLE.locked,
  ],
  [
    declared("SAVE_FAILED", { problem: "disk-full", path: "/v" }),
    en.error.SAVE_FAILED["disk-full"],
  ],
  [declared("SAVE_FAILED"), en.error.SETTINGS_NOT_SAVED],
  [
    declared("CAPTURE_FAILED", { problem: "permission" }),
    en.enrol.capture.permission,
  ],
  [declared("RECOVERY_CODE_NOT_FOUND"), en.error.RECOVERY_CODE_NOT_FOUND],
  [
    declared("RECOVERY_CODES_REFUSED", { problem: "too-many", line: null }),
    en.error.RECOVERY_CODES_REFUSED["too-many"],
  ],
  [new ORPCError("INTERNAL_SERVER_ERROR") as CallError, en.error.general],
  [new ORPCError("BAD_REQUEST") as CallError, en.error.general],
  [new Error("port closed"), en.error.general],
])("%s has its sentence", (error, sentence) => {
  expect(explain(i18next.t, error)).toBe(sentence);
});

test("a path is shown where the file could not be written", () => {
  const error = declared("SAVE_FAILED", {
    problem: "read-only",
    path: "/home/taro/vault.nidan",
  });
  expect(explain(i18next.t, error)).toContain("/home/taro/vault.nidan");
});

test("a refused list of recovery codes says on which line", () => {
  const error = declared("RECOVERY_CODES_REFUSED", {
    problem: "code-too-short",
    line: 3,
  });
  expect(explain(i18next.t, error)).toContain("on line 3");
});
