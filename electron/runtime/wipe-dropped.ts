import type { Contents } from "../authenticator";

/** Overwrites the secrets that no entry holds any more: of one erased for good, or past its days in the trash. */
export function wipeDropped(before: Contents, after: Contents): void {
  const held = new Set(after.entries.map(({ secret }) => secret));
  for (const { secret } of before.entries)
    if (!held.has(secret)) secret.fill(0);
}
