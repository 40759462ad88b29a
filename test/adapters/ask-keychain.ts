import { createKeytarKeychain } from "../../electron/adapters/keychain/keytar-keychain";

// The other process of keytar-keychain.test.ts: one call to the real keychain, its outcome as a message.
const [, , call, name = ""] = process.argv;
const keychain = createKeytarKeychain(10_000);
const outcome =
  call === "write"
    ? await keychain.write(name, Buffer.from("kept"))
    : call === "remove"
      ? await keychain.remove(name)
      : await keychain.read(name);
const value =
  outcome.ok && outcome.value instanceof Uint8Array
    ? { ok: true, value: Buffer.from(outcome.value).toString() }
    : outcome;
process.send?.(value);
