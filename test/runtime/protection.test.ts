import fc from "fast-check";
import { expect, test } from "vitest";
import type { MemberKey } from "../../electron/runtime/member-key";
import { readVaultFile } from "../../electron/vault";
import { makeRecoveryKey } from "../fakes/make-recovery-key";
import { must } from "../fakes/must";
import { passphraseKey, savedApp } from "../fakes/small-app-steps";

const RUNS = Math.max(60, Number(process.env["NIDAN_SOAK"] ?? 0));
const passphrase = "correct horse battery staple";
const headerIn = (bytes: Uint8Array | null) =>
  must(readVaultFile(bytes ?? new Uint8Array())).header;
const bodyIn = (bytes: Uint8Array | null) =>
  must(readVaultFile(bytes ?? new Uint8Array())).body;

test("a passphrase is set beside the keychain, and the entries are not sealed anew", async () => {
  const { app, ports } = await savedApp();
  const before = ports.vaultStore.bytes;
  expect(
    must(await app.protection.setPassphrase(passphrase, true, null)),
  ).toEqual({ keychain: true, passphrase: true, recoveryKey: false });
  expect(bodyIn(ports.vaultStore.bytes)).toEqual(bodyIn(before));
  const { generation, slotsGeneration } = headerIn(ports.vaultStore.bytes);
  expect(generation).toBe(headerIn(before).generation + 1);
  expect(slotsGeneration).toBe(headerIn(before).slotsGeneration + 1);
});

test.each([
  ["short", "too-short"],
  ["x".repeat(300), "too-long"],
  ["aaaaaaaaaaaaaaaaaaaa", "predictable"],
])("a passphrase like %j is refused: %s", async (text, fault) => {
  const { app, ports } = await savedApp();
  const before = ports.vaultStore.bytes;
  expect(await app.protection.setPassphrase(text, true, null)).toEqual({
    ok: false,
    problem: { kind: "weak", fault },
  });
  expect(ports.vaultStore.bytes).toBe(before);
});

test("with a passphrase set, every change asks for it, and a wrong one changes nothing", async () => {
  const { app, ports } = await savedApp();
  must(await app.protection.setPassphrase(passphrase, true, null));
  const before = ports.vaultStore.bytes;
  const { protection } = app;
  const changes = (proof: MemberKey | null) => [
    () => protection.setPassphrase("another fine passphrase", true, proof),
    () => protection.removePassphrase(proof),
    () => protection.setKeychainOpens(false, proof),
    () => protection.revealNewRecoveryKey(proof),
    () => protection.removeRecoveryKey(proof),
  ];
  for (const change of changes(null))
    expect(await change()).toEqual({
      ok: false,
      problem: { kind: "proof-needed" },
    });
  for (const change of changes(passphraseKey("wrong"))) {
    ports.unlockTries.bytes = null;
    expect((await change()).ok).toBe(false);
  }
  expect(ports.vaultStore.bytes).toBe(before);
});

test("always asking takes the key out of the keychain; removing the passphrase puts one back", async () => {
  const { app, ports, start } = await savedApp();
  must(await app.protection.setPassphrase(passphrase, true, null));
  expect(ports.keychain.items.size).toBe(1);
  must(await app.protection.setKeychainOpens(false, passphraseKey(passphrase)));
  expect(ports.keychain.items.size).toBe(0);
  expect((await start().authenticator.view()).state).toBe("locked");
  must(await app.protection.removePassphrase(passphraseKey(passphrase)));
  expect(ports.keychain.items.size).toBe(1);
  expect((await start().authenticator.view()).state).toBe("open");
});

test("the keychain stays while nothing else opens the vault", async () => {
  const { app, start } = await savedApp();
  await makeRecoveryKey(app);
  expect(await app.protection.setKeychainOpens(false, null)).toEqual({
    ok: false,
    problem: { kind: "last-way" },
  });
  expect((await start().authenticator.view()).state).toBe("open");
});

test("where the file cannot be saved, the key is taken back out of the keychain", async () => {
  const { app, ports } = await savedApp();
  must(await app.protection.setPassphrase(passphrase, false, null));
  ports.vaultStore.problem = "disk-full";
  expect(
    await app.protection.setKeychainOpens(true, passphraseKey(passphrase)),
  ).toMatchObject({
    ok: false,
    problem: { kind: "file", problem: "disk-full" },
  });
  expect(ports.keychain.items.size).toBe(0);
});

test("a computer that cannot spend the memory changes nothing and says so", async () => {
  const { app, ports } = await savedApp();
  const before = ports.vaultStore.bytes;
  ports.kdf.isBroken = true;
  expect(await app.protection.setPassphrase(passphrase, true, null)).toEqual({
    ok: false,
    problem: { kind: "not-derived" },
  });
  expect(ports.vaultStore.bytes).toBe(before);
});

test("a computer that cannot spend the memory to unlock says so as often as it is asked, and counts no wrong try", async () => {
  const { app, ports } = await savedApp();
  must(await app.protection.setPassphrase(passphrase, false, null));
  await app.authenticator.lock();
  ports.kdf.isBroken = true;
  const unlock = () =>
    app.authenticator.unlock((header) =>
      app.tryKey(header, passphraseKey(passphrase)),
    );
  for (let tries = 0; tries < 6; tries++)
    expect(await unlock()).toEqual({
      ok: false,
      problem: { kind: "not-derived" },
    });
  ports.kdf.isBroken = false;
  expect(must(await unlock())).toEqual({ state: "open" });
});

test("after any sequence of changes every way that is left opens the vault", async () => {
  const step = fc.record({
    do: fc.constantFrom(
      "set",
      "alwaysAsk",
      "keychain",
      "remove",
      "make",
      "discard",
    ),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { app, ports, start } = await savedApp();
      let recoveryKey: string | null = null;
      let current: string | null = null;
      for (const [i, { do: what }] of steps.entries()) {
        const proof = current === null ? null : passphraseKey(current);
        const { protection } = app;
        if (what === "set") {
          const text = `${passphrase} ${i.toString()}`;
          if ((await protection.setPassphrase(text, true, proof)).ok)
            current = text;
        } else if (what === "remove") {
          must(await protection.removePassphrase(proof));
          current = null;
        } else if (what === "make")
          recoveryKey = await makeRecoveryKey(app, proof);
        else if (what === "discard") {
          must(await protection.removeRecoveryKey(proof));
          recoveryKey = null;
        } else await protection.setKeychainOpens(what === "keychain", proof);
      }
      const ways = must(await app.protection.view());
      expect(ways.passphrase).toBe(current !== null);
      expect(ways.recoveryKey).toBe(recoveryKey !== null);
      expect(ways.keychain || ways.passphrase).toBe(true);
      if (ways.keychain)
        expect((await start().authenticator.view()).state).toBe("open");
      ports.keychain.items.clear();
      const keys = [
        ...(current === null ? [] : [passphraseKey(current)]),
        ...(recoveryKey === null
          ? []
          : [{ kind: "recovery-key" as const, recoveryKey }]),
      ];
      for (const one of keys) {
        const fresh = start();
        const opened = await fresh.authenticator.unlock((header) =>
          fresh.tryKey(header, one),
        );
        expect(opened).toEqual({ ok: true, value: { state: "open" } });
      }
    }),
    { numRuns: RUNS },
  );
});
