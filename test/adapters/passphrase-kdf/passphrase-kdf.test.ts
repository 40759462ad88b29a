import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createArgon2Kdf } from "../../../electron/adapters/passphrase-kdf/argon2-kdf";
import { isSafeCost } from "../../../electron/vault";
import { must } from "../../fakes/must";
import { createQuickKdf } from "../../fakes/quick-kdf";

const least = { memoryKiB: 47_104, iterations: 1 };
const salt = Buffer.from("0123456789abcdef");
const words = () => Buffer.from("correct horse battery staple");

describe.each([
  ["Argon2id", createArgon2Kdf],
  ["the fake", createQuickKdf],
] as const)("%s", (_name, create) => {
  test("gives 32 bytes, the same for the same and others for anything else", async () => {
    const kdf = create();
    const key = must(await kdf.derive(words(), salt, least));
    expect(key).toHaveLength(32);
    expect(must(await kdf.derive(words(), salt, least))).toEqual(key);
    const others = [
      kdf.derive(Buffer.from("another"), salt, least),
      kdf.derive(words(), Buffer.from("fedcba9876543210"), least),
      kdf.derive(words(), salt, { ...least, iterations: 2 }),
    ];
    for (const other of await Promise.all(others))
      expect(must(other)).not.toEqual(key);
  });

  test("wipes the passphrase", async () => {
    const passphrase = words();
    must(await create().derive(passphrase, salt, least));
    expect(passphrase.every((byte) => byte === 0)).toBe(true);
  });

  test("finds a cost that a slot may have", async () => {
    expect(isSafeCost(must(await create().calibrate()))).toBe(true);
  });
});

test("what Argon2 does not take is a no, and the passphrase is wiped all the same", async () => {
  const passphrase = words();
  const noSalt = new Uint8Array(4);
  expect(await createArgon2Kdf().derive(passphrase, noSalt, least)).toEqual({
    ok: false,
    problem: "failed",
  });
  expect(passphrase.every((byte) => byte === 0)).toBe(true);
});

test("what takes too long is a no, and the passphrase is wiped all the same", async () => {
  const passphrase = words();
  const slow = { ...least, iterations: 16 };
  expect(await createArgon2Kdf(0).derive(passphrase, salt, slow)).toEqual({
    ok: false,
    problem: "failed",
  });
  expect(passphrase.every((byte) => byte === 0)).toBe(true);
});

test("a short derivation waits for the long one before it", async () => {
  const kdf = createArgon2Kdf();
  const ended: string[] = [];
  await Promise.all([
    kdf
      .derive(words(), salt, { ...least, iterations: 8 })
      .then(() => ended.push("long")),
    kdf.derive(words(), salt, least).then(() => ended.push("short")),
  ]);
  expect(ended).toEqual(["long", "short"]);
});

test.runIf(process.platform === "linux")(
  "memory that cannot be had is a no, and the process lives on",
  () => {
    const script = path.join(import.meta.dirname, "ask-kdf.ts");
    const answers = execFileSync(
      "sh",
      [
        "-c",
        'ulimit -v 100000000 && exec "$0" --import tsx "$1"',
        process.execPath,
        script,
      ],
      { encoding: "utf8", timeout: 30_000 },
    );
    expect(JSON.parse(answers)).toEqual([
      { ok: false, problem: "failed" },
      { ok: true },
    ]);
  },
);

// RFC 9106 has no vector without secret and associated data; this one is of the reference implementation's tests.
test("is Argon2id of version 1.3", async () => {
  const key = must(
    await createArgon2Kdf().derive(
      Buffer.from("password"),
      Buffer.from("somesalt"),
      { memoryKiB: 65_536, iterations: 2 },
    ),
  );
  expect(Buffer.from(key).toString("hex")).toBe(
    "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7",
  );
});
