import { no, yes, type Outcome } from "../../shared/outcome";
import type { VaultStore } from "../ports/vault-store";

/** A vault store that knows whether the file is still the one that was read or written here last. */
export type SeenStore = VaultStore & {
  /** The bytes that another process put there since; null where the file is as it was left, or there is none as before. */
  readonly readNews: () => Promise<
    Outcome<Uint8Array | null, "not-readable" | "gone">
  >;
};

/**
 * Watches over one file. It keeps the sealed bytes to compare them all: a file of which one byte fell over does not open
 * any more, and must not pass for the one that was saved. A write that failed may have put its bytes there all the same:
 * those are no one else's, and whoever asked for them was told that they are not kept.
 */
export function createSeenStore(store: VaultStore): SeenStore {
  let seen: Uint8Array | null = null;
  let failed: Uint8Array | null = null;
  const isOwn = (bytes: Uint8Array) =>
    [seen, failed].some(
      (own) => own !== null && Buffer.from(own).equals(bytes),
    );
  return {
    path: store.path,
    read: async () => {
      const read = await store.read();
      if (read.ok) seen = read.value && Uint8Array.from(read.value);
      return read;
    },
    write: async (bytes) => {
      const written = await store.write(bytes);
      const kept = Uint8Array.from(bytes);
      failed = written.ok ? null : kept;
      if (written.ok) seen = kept;
      return written;
    },
    readNews: async () => {
      const read = await store.read();
      if (!read.ok) return no("not-readable");
      if (read.value === null) return seen === null ? yes(null) : no("gone");
      return yes(isOwn(read.value) ? null : read.value);
    },
  };
}
