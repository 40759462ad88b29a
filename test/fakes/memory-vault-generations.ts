import { no, yes } from "../../shared/outcome";
import { generationName } from "../../electron/adapters/vault-store/copy-name";
import type { VaultGenerations } from "../../electron/ports/vault-generations";
import { copiesToKeep } from "../../electron/vault";

/** Generations in memory, of what `current` gives. `kept` and `broken` are all there are, by name. */
export function createMemoryVaultGenerations(
  current: () => Uint8Array | null,
  now: () => number,
): VaultGenerations & {
  readonly kept: Map<string, Uint8Array>;
  readonly broken: Map<string, Uint8Array>;
} {
  const kept = new Map<string, Uint8Array>();
  const broken = new Map<string, Uint8Array>();
  const momentOf = (name: string) => generationName.momentOf(name) ?? 0;
  const free = (
    into: Map<string, Uint8Array>,
    nameOf: (at: number) => string,
  ) => {
    let at = now();
    while (into.has(nameOf(at))) at++;
    return nameOf(at);
  };
  return {
    kept,
    broken,
    list: () =>
      Promise.resolve(
        yes(
          [...kept.keys()]
            .map((name) => ({ name, savedAt: momentOf(name) }))
            .sort((a, b) => b.savedAt - a.savedAt),
        ),
      ),
    read: (name) => {
      const bytes = kept.get(name);
      return Promise.resolve(
        bytes === undefined
          ? no("not-readable" as const)
          : yes(Uint8Array.from(bytes)),
      );
    },
    keep: () => {
      const bytes = current();
      if (bytes !== null)
        kept.set(free(kept, generationName.of), Uint8Array.from(bytes));
      return Promise.resolve(yes(undefined));
    },
    prune: () => {
      const keep = copiesToKeep([...kept.keys()].map(momentOf), now());
      for (const name of kept.keys())
        if (!keep.has(momentOf(name))) kept.delete(name);
      return Promise.resolve();
    },
    setAside: () => {
      const bytes = current();
      if (bytes === null) return Promise.resolve(yes(null));
      const name = free(broken, (at) => `vault.nidan-broken-${at.toString()}`);
      broken.set(name, Uint8Array.from(bytes));
      return Promise.resolve(yes(name));
    },
  };
}
