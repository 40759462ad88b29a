import type { Outcome } from "../../shared/outcome";

/** What Argon2id spends on one derivation (RFC 9106 section 3.1); one lane. */
export type KdfCost = {
  readonly memoryKiB: number;
  readonly iterations: number;
};

/** Slow work on the vault's passphrase, off the thread that runs the app. One at a time; others wait. */
export interface PassphraseKdf {
  /** 32 bytes: Argon2id, version 1.3. The passphrase is wiped. "failed" where the memory could not be had, or in time no answer. */
  derive(
    passphrase: Uint8Array,
    salt: Uint8Array,
    cost: KdfCost,
  ): Promise<Outcome<Uint8Array, "failed">>;
  /** The cost of about half a second here, measured; within the limits of a slot. "failed" where not even the least can be spent. */
  calibrate(): Promise<Outcome<KdfCost, "failed">>;
}
