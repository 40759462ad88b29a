import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const config = path.join(root, "build/lint/dependency-cruiser.config.cjs");
const { forbidden } = createRequire(import.meta.url)(config) as {
  forbidden: { name: string }[];
};

/** For every rule a file and an import in it that the rule must report. */
const offences: readonly (readonly [
  rule: string,
  file: string,
  imports: string,
])[] = [
  ["no-cycles", "shared/chicken.ts", "./egg"],
  ["no-unresolved", "shared/lost.ts", "./nowhere"],
  ["shared-stands-alone", "shared/reader.ts", "node:fs"],
  ["shared-stands-alone", "shared/drawer.ts", "react"],
  ["otp-is-pure", "electron/otp/hasher.ts", "node:crypto"],
  ["otp-is-pure", "electron/otp/asker.ts", "../ports/clock"],
  ["authenticator-is-pure", "electron/authenticator/saver.ts", "node:fs"],
  ["authenticator-is-pure", "electron/authenticator/peeker.ts", "../vault"],
  ["engine-is-pure", "electron/engine/hasher.ts", "node:crypto"],
  ["engine-is-pure", "electron/engine/asker.ts", "../ports/clock"],
  ["messages-are-words", "electron/messages/sender.ts", "node:net"],
  ["messages-are-words", "electron/messages/shopper.ts", "../runtime/shell"],
  ["messages-are-words", "electron/messages/burglar.ts", "../engine/inner"],
  ["vault-is-a-codec", "electron/vault/writer.ts", "node:fs"],
  ["ports-are-types", "electron/ports/doer.ts", "../runtime/shell"],
  [
    "runtime-sees-ports-not-adapters",
    "electron/runtime/shortcut.ts",
    "../adapters/clock/real-clock",
  ],
  ["runtime-sees-ports-not-adapters", "electron/runtime/window.ts", "electron"],
  [
    "adapters-know-their-port-and-the-world",
    "electron/adapters/log/friend.ts",
    "../clock/real-clock",
  ],
  [
    "adapters-know-their-port-and-the-world",
    "electron/adapters/log/insider.ts",
    "../../runtime/shell",
  ],
  ["ipc-is-thin", "electron/ipc/opener.ts", "../vault"],
  [
    "windows-only-open-windows",
    "electron/windows/ruler.ts",
    "../runtime/shell",
  ],
  ["windows-only-open-windows", "electron/windows/reader.ts", "node:fs"],
  ["preload-is-thin", "electron/preload.ts", "node:fs"],
  ["cli-is-plain-node", "electron/cli.ts", "electron"],
  [
    "renderer-never-reaches-main",
    "renderer/typist.ts",
    "../electron/runtime/shell",
  ],
  ["renderer-never-reaches-main", "renderer/raw.ts", "electron"],
  ["renderer-has-no-node", "renderer/disk.ts", "node:fs"],
  ["main-never-reaches-renderer", "electron/main.ts", "../renderer/app"],
  [
    "screens-are-strangers",
    "renderer/screens/codes/guest.ts",
    "../enrol/dialog",
  ],
  ["components-are-dumb", "renderer/components/Clever.ts", "../api"],
  [
    "only-the-bridge-touches-the-port",
    "renderer/screens/codes/wire.ts",
    "@orpc/client/message-port",
  ],
  [
    "only-main-wires-adapters",
    "electron/ipc/wirer.ts",
    "../adapters/clock/real-clock",
  ],
  ["cores-have-one-door", "electron/runtime/burglar.ts", "../otp/inner"],
  ["cores-have-one-door", "electron/runtime/author.ts", "../messages/inner"],
  ["no-test-code-in-the-app", "electron/runtime/faker.ts", "../../test/fake"],
];

/** What the offences import. */
const bystanders = [
  "electron/engine/inner.ts",
  "electron/messages/inner.ts",
  "electron/otp/index.ts",
  "electron/otp/inner.ts",
  "electron/vault/index.ts",
  "electron/ports/clock.ts",
  "electron/runtime/shell.ts",
  "electron/adapters/clock/real-clock.ts",
  "renderer/app.ts",
  "renderer/api.ts",
  "renderer/screens/enrol/dialog.ts",
  "test/fake.ts",
];

type Violation = { readonly from: string; readonly rule: { name: string } };
let house = "";
let violations: readonly Violation[] = [];

function put(file: string, text: string): void {
  const place = path.join(house, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, text);
}

beforeAll(() => {
  house = mkdtempSync(path.join(tmpdir(), "nidan-layers-"));
  symlinkSync(
    path.join(root, "node_modules"),
    path.join(house, "node_modules"),
  );
  put("tsconfig.json", `{"compilerOptions":{"moduleResolution":"bundler"}}`);
  for (const file of bystanders) put(file, "export type Thing = 1;\n");
  put("shared/egg.ts", `export type * from "./chicken";\n`);
  // Types only: even those must not cross.
  for (const [, file, imports] of offences)
    put(
      file,
      `import type * as thing from "${imports}";\nexport type T = typeof thing;\n`,
    );
  const cruise = spawnSync(
    process.execPath,
    [
      path.join(
        root,
        "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      ),
      "-c",
      config,
      "--output-type",
      "json",
      "electron",
      "renderer",
      "shared",
    ],
    { cwd: house, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  const report = JSON.parse(cruise.stdout) as {
    summary: { violations: Violation[] };
  };
  ({ violations } = report.summary);
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

describe("every layer rule bites", () => {
  test.each(offences)("%s: %s may not import %s", (rule, file) => {
    const broken = violations
      .filter(({ from }) => from === file)
      .map(({ rule: { name } }) => name);
    expect(broken).toContain(rule);
  });

  test("there is an offence for each rule", () => {
    const tried = new Set(offences.map(([rule]) => rule));
    expect(forbidden.map(({ name }) => name)).toEqual(
      expect.arrayContaining([...tried]),
    );
    expect(forbidden.filter(({ name }) => !tried.has(name))).toEqual([]);
  });

  test("what is only imported breaks nothing", () => {
    const blamed = violations.filter(({ from }) => bystanders.includes(from));
    expect(blamed).toEqual([]);
  });
});
