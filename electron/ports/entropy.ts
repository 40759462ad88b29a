/** Randomness that nobody can foretell. */
export interface Entropy {
  bytes(length: number): Uint8Array;
  /** A random (version 4) UUID. */
  uuid(): string;
}
