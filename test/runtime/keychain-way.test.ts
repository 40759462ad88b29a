import { expect, test } from "vitest";
import { no } from "../../shared/outcome";
import { must } from "../fakes/must";
import { passphraseKey, savedApp } from "../fakes/small-app-steps";

const passphrase = "correct horse battery staple";
test("the key is out of the keychain before the file says that Nidan always asks", async () => {
  const { app, ports } = await savedApp();
  must(await app.protection.setPassphrase(passphrase, true, null));
  const store = { ...ports.vaultStore };
  const inKeychain: number[] = [];
  ports.vaultStore.write = (bytes) => {
    inKeychain.push(ports.keychain.items.size);
    return store.write(bytes);
  };
  must(await app.protection.setKeychainOpens(false, passphraseKey(passphrase)));
  expect(inKeychain).toEqual([0]);
});

test("where the keychain does not give the key up, or the file cannot be saved, it opens the vault as before", async () => {
  const { app, ports, start } = await savedApp();
  must(await app.protection.setPassphrase(passphrase, true, null));
  const before = ports.vaultStore.bytes;
  const keychain = { ...ports.keychain };
  ports.keychain.remove = () => Promise.resolve(no("denied"));
  const alwaysAsk = () =>
    app.protection.setKeychainOpens(false, passphraseKey(passphrase));
  expect(await alwaysAsk()).toEqual({
    ok: false,
    problem: { kind: "keychain", problem: "denied" },
  });
  expect(ports.vaultStore.bytes).toBe(before);
  ports.keychain.remove = (name) => keychain.remove(name);
  ports.vaultStore.problem = "disk-full";
  expect(await alwaysAsk()).toMatchObject({
    ok: false,
    problem: { kind: "file", problem: "disk-full" },
  });
  expect(ports.vaultStore.bytes).toBe(before);
  expect((await start().authenticator.view()).state).toBe("open");
});
