import type { KeychainProblem } from "../../../shared/model/vault-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { Keychain } from "../../ports/keychain";
import { nameKeychainProblem } from "./keychain-problem";
import { isSessionBusThere } from "./session-bus";

type Keytar = typeof import("keytar");

/** The service name of the members' items. Part of the vault's format: see `electron/vault/`. */
const MEMBERS = "jp.nidan.app";

/** Long enough to answer the system's question for the keychain's password. */
const PATIENCE_MS = 120_000;

/** The OS keychain through keytar: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux. */
export function createKeytarKeychain(
  patienceMs = PATIENCE_MS,
  service = MEMBERS,
): Keychain {
  return {
    read: (name) =>
      ask(patienceMs, async (keytar) => {
        const secret = await keytar.getPassword(service, name);
        if (secret !== null) return Buffer.from(secret, "base64");
        await proveUnlocked(keytar, service);
        return null;
      }),
    write: (name, secret) =>
      ask(patienceMs, async (keytar) => {
        await keep(
          keytar,
          service,
          name,
          Buffer.from(secret).toString("base64"),
        );
      }),
    remove: (name) =>
      ask(patienceMs, async (keytar) => {
        await keytar.deletePassword(service, name);
        await proveUnlocked(keytar, service);
        if ((await keytar.getPassword(service, name)) !== null)
          throw new Error("the keychain did not drop the item");
      }),
  };
}

/**
 * A locked Secret Service whose question was dismissed says "no such item", exactly as an open one that has none. An item
 * of ours that holds nothing secret tells the two apart. Throws when the keychain cannot be used.
 */
async function proveUnlocked(keytar: Keytar, service: string): Promise<void> {
  const sign = "is-unlocked";
  if ((await keytar.getPassword(service, sign)) === null)
    await keep(keytar, service, sign, "yes");
}

/** Some services take an item and do not keep it: what cannot be read back was not written. */
async function keep(
  keytar: Keytar,
  service: string,
  name: string,
  text: string,
): Promise<void> {
  await keytar.setPassword(service, name, text);
  if ((await keytar.getPassword(service, name)) !== text)
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
