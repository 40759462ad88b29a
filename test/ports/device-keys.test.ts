import { describe } from "vitest";
import { createKeychainDeviceKeys } from "../../electron/adapters/device-keys/keychain-device-keys";
import { nodeEntropy } from "../../electron/adapters/entropy/node-entropy";
import { createKeytarKeychain } from "../../electron/adapters/keychain/keytar-keychain";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { deviceKeysSuite } from "./device-keys-suite";

const memory = createMemoryKeychain();
deviceKeysSuite("keys in the memory keychain", () =>
  createKeychainDeviceKeys(memory, nodeEntropy),
);

// `npm test` runs this on a keychain of its own; nobody's own keychain is written to by a bare `vitest`.
describe.runIf(process.env["NIDAN_KEYCHAIN"] === "real")("on a desktop", () => {
  const keytar = createKeytarKeychain(10_000);
  deviceKeysSuite("keys in the OS keychain", () =>
    createKeychainDeviceKeys(keytar, nodeEntropy),
  );
});
