import type { SaveProblem } from "../../shared/model/vault-view";
import { no, yes } from "../../shared/outcome";
import type { VaultStore } from "../../electron/ports/vault-store";

/** A vault file in memory that can be told to fail. */
export function createMemoryVaultStore(): VaultStore & {
  bytes: Uint8Array | null;
  writes: number;
  readable: boolean;
  problem: SaveProblem | null;
} {
  const store = {
    path: "/memory/vault.nidan",
    bytes: null as Uint8Array | null,
    writes: 0,
    readable: true,
    problem: null as SaveProblem | null,
    read: () =>
      Promise.resolve(
        store.readable
          ? yes(store.bytes === null ? null : Uint8Array.from(store.bytes))
          : no("not-readable" as const),
      ),
    write: (bytes: Uint8Array) => {
      if (store.problem !== null) return Promise.resolve(no(store.problem));
      store.bytes = Uint8Array.from(bytes);
      store.writes += 1;
      return Promise.resolve(yes(undefined));
    },
  };
  return store;
}
