import type { Outcome } from "../../shared/outcome";

/**
 * Slow work on passwords, off the thread that runs the app. Passwords come in normalised (NFC). At most a fixed number of
 * hashes run at once, a bounded number wait, and what comes on top is told "busy" at once (R10).
 */
export interface PasswordHasher {
  /** A PHC string: Argon2id, 46 MiB, 1 pass, 16-byte salt, 32-byte tag, with the pepper as Argon2's secret (R07, R09). */
  hash(password: string): Promise<Outcome<string, "busy">>;
  /** Whether the password is the one hashed. Costs the same for any PHC string that `hash` made. False for one that it did not make. */
  verify(phc: string, password: string): Promise<Outcome<boolean, "busy">>;
  /** 32 bytes that only this password and salt give: a key for what only the password may open (D3). No pepper goes in. */
  deriveKey(
    password: string,
    salt: Uint8Array,
  ): Promise<Outcome<Uint8Array, "busy">>;
  /** A PHC string of the current cost that no password fits: to spend the same time on members who do not exist (R01). */
  readonly decoy: string;
  /** Whether the PHC string was made with less cost than `hash` spends today, and should be made again at the next sign-in. */
  needsRehash(phc: string): boolean;
}
