import type { Outcome } from "../../shared/outcome";

/**
 * Slow work on passwords, off the thread that runs the app. Passwords come in normalised (NFC, R03). At most a fixed number
 * of hashes run at once, a bounded number wait, and what comes on top, or could not be done in time, is told "busy" (R10).
 * A password is at most 1024 bytes of UTF-8, which any 256 code points fit into: callers look first. `hash` and `deriveKey`
 * throw at a longer one; `verify` says false and computes nothing, which tells only what whoever typed it knows.
 */
export interface PasswordHasher {
  /** A PHC string: Argon2id, 46 MiB, 1 pass, 16-byte salt, 32-byte tag, with the pepper as Argon2's secret (R07, R09). */
  hash(password: string): Promise<Outcome<string, "busy">>;
  /**
   * Whether the password is the one hashed. Costs the same for any PHC string that `hash` made or that is `decoy`. A string
   * that no version of `hash` can have made is false at no cost, whatever cost it asks for.
   */
  verify(phc: string, password: string): Promise<Outcome<boolean, "busy">>;
  /**
   * 32 bytes that only this password and salt give, at the cost of `hash`: a key for what only the password may open (D3).
   * No pepper goes in. Throws at a salt of fewer than 8 or more than 64 bytes.
   */
  deriveKey(
    password: string,
    salt: Uint8Array,
  ): Promise<Outcome<Uint8Array, "busy">>;
  /** A PHC string of the current cost that no password fits: to spend the same time on members who do not exist (R01). */
  readonly decoy: string;
  /** Whether the PHC string is not of the cost that `hash` spends today, and should be made again at the next sign-in (R07). */
  needsRehash(phc: string): boolean;
}
