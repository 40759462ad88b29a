import { describe } from "vitest";
import { createKeytarKeychain } from "../../electron/adapters/keychain/keytar-keychain";
import { createMemoryKeychain } from "../fakes/memory-keychain";
import { keychainSuite } from "./keychain-suite";

const memory = createMemoryKeychain();
keychainSuite("the memory keychain", () => memory);

// `npm test` runs this on a keychain of its own; nobody's own keychain is written to by a bare `vitest`.
describe.runIf(process.env["NIDAN_KEYCHAIN"] === "real")("on a desktop", () => {
  const keytar = createKeytarKeychain(10_000);
  keychainSuite("the OS keychain through keytar", () => keytar);
});
