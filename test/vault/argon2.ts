import { hashRaw } from "@node-rs/argon2";
import { passphraseBytes, type PassphraseWork } from "../../electron/vault";

/** The real thing, as a shell computes it: the library's defaults are Argon2id and version 1.3. */
export function argon2id(
  passphrase: string,
  { salt, cost: { memoryKiB, iterations } }: PassphraseWork,
): Promise<Uint8Array> {
  return hashRaw(passphraseBytes(passphrase), {
    memoryCost: memoryKiB,
    timeCost: iterations,
    parallelism: 1,
    outputLen: 32,
    salt,
  });
}
