import type { KeychainProblem } from "../../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { Keychain } from "../../ports/keychain";
import { nameKeychainProblem } from "./keychain-problem";
import { isSessionBusThere } from "./session-bus";

type Keytar = typeof import("keytar");

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
        if (secret !== null) return Buffer.from(secret, "base64");
        await proveUnlocked(keytar);
        return null;
      }),
    write: (name, secret) =>
      ask(patienceMs, async (keytar) => {
        await keep(keytar, name, Buffer.from(secret).toString("base64"));
      }),
  };
}

/**
 * A locked Secret Service whose question was dismissed says "no such item", exactly as an open one that has none. An item
 * of ours that holds nothing secret tells the two apart. Throws when the keychain cannot be used.
 */
async function proveUnlocked(keytar: Keytar): Promise<void> {
  const sign = "is-unlocked";
  if ((await keytar.getPassword(SERVICE, sign)) === null)
    await keep(keytar, sign, "yes");
}

/** Some services take an item and do not keep it: what cannot be read back was not written. */
async function keep(keytar: Keytar, name: string, text: string): Promise<void> {
  await keytar.setPassword(SERVICE, name, text);
  if ((await keytar.getPassword(SERVICE, name)) !== text)
    throw new Error("the keychain did not keep the item");
}

/** Asks the native module, which is loaded late because its system library may be missing. */
async function ask<Value>(
  patienceMs: number,
  question: (keytar: Keytar) => Promise<Value>,
): Promise<Outcome<Value, KeychainProblem>> {
  let timer: NodeJS.Timeout | undefined;
  const noAnswer = new Promise<Outcome<Value, KeychainProblem>>((resolve) => {
    timer = setTimeout(() => {
      resolve(no("no-answer"));
    }, patienceMs);
  });
  try {
    return await Promise.race([
      loadKeytar().then(async (keytar) => yes(await question(keytar))),
      noAnswer,
    ]);
  } catch (error) {
    const problem = nameKeychainProblem(error);
    const isBusGone =
      problem === "failed" &&
      process.platform === "linux" &&
      !(await isSessionBusThere(process.env));
    return no(isBusGone ? "absent" : problem);
  } finally {
    clearTimeout(timer);
  }
}

/** A CommonJS module: its exports come as the default one, whatever its types say. */
async function loadKeytar(): Promise<Keytar> {
  const loaded = (await import("keytar")) as Keytar & { default?: Keytar };
  return loaded.default ?? loaded;
}
