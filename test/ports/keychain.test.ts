import { createMemoryKeychain } from "../fakes/memory-keychain";
import { keychainSuite } from "./keychain-suite";

// The real one runs where there is a real keychain: in test/e2e/keychain.spec.ts.
const keychain = createMemoryKeychain();
keychainSuite("the memory keychain", () => keychain);
