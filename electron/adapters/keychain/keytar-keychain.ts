import type { KeychainProblem } from "../../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { Keychain } from "../../ports/keychain";
import { nameKeychainProblem } from "./keychain-problem";

/** The service name of every item. Part of the vault's format: see `electron/vault/`. */
const SERVICE = "jp.nidan.app";

/** Long enough to answer the system's question for the keychain's password. */
const PATIENCE_MS = 120_000;

/** The OS keychain through keytar: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux. */
export function createKeytarKeychain(patienceMs = PATIENCE_MS): Keychain {
  return {
    read: (name) =>
      ask(patienceMs, async (keytar) => {
        const secret = await keytar.getPassword(SERVICE, name);
        return secret === null ? null : Buffer.from(secret, "base64");
      }),
    write: (name, secret) =>
      ask(patienceMs, async (keytar) => {
        const text = Buffer.from(secret).toString("base64");
        await keytar.setPassword(SERVICE, name, text);
        // Some services take an item and do not keep it: what cannot be read back was not written.
        if ((await keytar.getPassword(SERVICE, name)) !== text)
          throw new Error("the keychain did not keep the item");
      }),
  };
}

/** Runs one question against the native module, which is loaded late and may be missing its system library. */
async function ask<Value>(
  patienceMs: number,
  question: (keytar: typeof import("keytar")) => Promise<Value>,
): Promise<Outcome<Value, KeychainProblem>> {
  let timer: NodeJS.Timeout | undefined;
  const noAnswer = new Promise<Outcome<Value, KeychainProblem>>((resolve) => {
    timer = setTimeout(() => {
      resolve(no("no-answer"));
    }, patienceMs);
  });
  try {
    return await Promise.race([
      import("keytar").then(async (keytar) => yes(await question(keytar))),
      noAnswer,
    ]);
  } catch (error) {
    return no(nameKeychainProblem(error));
  } finally {
    clearTimeout(timer);
  }
}
