import path from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const eslint = new ESLint({
  cwd: root,
  overrideConfigFile: path.join(root, "build/lint/eslint.config.mjs"),
});

/** For every ban a real file, a line that must not stand in it, and the rule that says so. */
const offences: readonly (readonly [
  file: string,
  line: string,
  rule: string,
])[] = [
  [
    "electron/otp/hotp.ts",
    "export const t = Date.now();",
    "no-restricted-properties",
  ],
  [
    "electron/otp/totp.ts",
    "export const t = new Date();",
    "no-restricted-syntax",
  ],
  [
    "electron/authenticator/apply.ts",
    "export const r = Math.random();",
    "no-restricted-properties",
  ],
  [
    "electron/authenticator/entry.ts",
    "export let count = 0;",
    "no-restricted-syntax",
  ],
  [
    "electron/vault/body.ts",
    "export function f(): never { throw new Error(); }",
    "no-restricted-syntax",
  ],
  [
    "electron/vault/header.ts",
    "export async function f(): Promise<void> { await Promise.resolve(); }",
    "no-restricted-syntax",
  ],
  ["shared/outcome.ts", "console.log(1);", "no-restricted-globals"],
  [
    "electron/otp/base32.ts",
    "setTimeout(() => undefined, 1);",
    "no-restricted-globals",
  ],
  ["renderer/api.ts", "export const e = process.env;", "no-restricted-globals"],
  [
    "renderer/bridge.ts",
    "export const b = Buffer.alloc(1);",
    "no-restricted-globals",
  ],
  [
    "electron/runtime/authenticator.ts",
    'import { ipcMain } from "electron"; ipcMain.on("x", () => undefined);',
    "no-restricted-imports",
  ],
  [
    "electron/runtime/live-codes.ts",
    "export default 1;",
    "no-restricted-syntax",
  ],
  [
    "electron/runtime/enrolment.ts",
    "export enum Kind { A }",
    "no-restricted-syntax",
  ],
  [
    "electron/runtime/save-vault.ts",
    "export interface Thing { a: 1 }",
    "@typescript-eslint/consistent-type-definitions",
  ],
  [
    "electron/runtime/open-vault.ts",
    "export const a: any = 1;",
    "@typescript-eslint/no-explicit-any",
  ],
  [
    "electron/runtime/serial-queue.ts",
    "void 0; Promise.resolve(1);",
    "@typescript-eslint/no-floating-promises",
  ],
];

describe("every ban bites", () => {
  test.each(offences)("%s: %s", async (file, line, rule) => {
    const [result] = await eslint.lintText(`${line}\n`, {
      filePath: path.join(root, file),
    });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  test("a core may be written without any of it", async () => {
    const [result] = await eslint.lintText("export const one = 1;\n", {
      filePath: path.join(root, "electron/otp/hotp.ts"),
    });
    expect(result?.messages).toEqual([]);
  });
});
