import { listed, type Entries, type Entry } from "./entry";

/** What a member would see come, go and change between two copies of the vault. */
export type Differences = {
  readonly added: readonly Entry[];
  readonly removed: readonly Entry[];
  /** As they are after it. */
  readonly changed: readonly Entry[];
};

/** From `before` to `after`, of the listed entries: what a merge brought, or what putting back an old copy would cost. */
export function differences(before: Entries, after: Entries): Differences {
  const old = new Map(listed(before).map((entry) => [entry.id, entry]));
  const current = listed(after);
  const still = new Set(current.map(({ id }) => id));
  return {
    added: current.filter(({ id }) => !old.has(id)),
    removed: [...old.values()].filter(({ id }) => !still.has(id)),
    changed: current.filter((entry) => {
      const was = old.get(entry.id);
      return was !== undefined && !isSameEdit(was, entry);
    }),
  };
}

function isSameEdit(a: Entry, b: Entry): boolean {
  return (
    a.updatedAt === b.updatedAt &&
    a.issuer === b.issuer &&
    a.account === b.account &&
    (a.otp.type !== "hotp" ||
      (b.otp.type === "hotp" && a.otp.counter === b.otp.counter))
  );
}
