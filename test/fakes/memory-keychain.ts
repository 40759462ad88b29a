import type { KeychainProblem } from "../../shared/model/vault-view";
import { no, yes } from "../../shared/outcome";
import type { Keychain } from "../../electron/ports/keychain";

/** A keychain in memory that can be told to fail. */
export function createMemoryKeychain(): Keychain & {
  items: Map<string, Uint8Array>;
  problem: KeychainProblem | null;
} {
  const keychain = {
    items: new Map<string, Uint8Array>(),
    problem: null as KeychainProblem | null,
    read: (name: string) => {
      const found = keychain.items.get(name);
      return Promise.resolve(
        keychain.problem === null
          ? yes(found === undefined ? null : Uint8Array.from(found))
          : no(keychain.problem),
      );
    },
    write: (name: string, secret: Uint8Array) => {
      if (keychain.problem !== null)
        return Promise.resolve(no(keychain.problem));
      keychain.items.set(name, Uint8Array.from(secret));
      return Promise.resolve(yes(undefined));
    },
    remove: (name: string) => {
      if (keychain.problem !== null)
        return Promise.resolve(no(keychain.problem));
      keychain.items.delete(name);
      return Promise.resolve(yes(undefined));
    },
  };
  return keychain;
}
