import { hkdfSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { hashRaw } from "@node-rs/argon2";
import {
  parseRecoveryKey,
  passphraseBytes,
  passphraseWork,
  readVaultFile,
  unwrapWithPassphraseKey,
} from "../../electron/vault";
import { must } from "../fakes/must";

/** Every key of a vault that this passphrase opens, made anew outside of the app. */
export async function keysOf(
  file: string,
  passphrase: string,
): Promise<Buffer[]> {
  const { header } = must(readVaultFile(readFileSync(file)));
  const { salt, cost } = must(passphraseWork(header));
  const derived = await hashRaw(passphraseBytes(passphrase), {
    memoryCost: cost.memoryKiB,
    timeCost: cost.iterations,
    parallelism: 1,
    outputLen: 32,
    salt,
  });
  const vaultKey = unwrapWithPassphraseKey(header, derived);
  if (vaultKey === null) throw new Error("another passphrase");
  const parts = ["nidan:body:2", "nidan:seal:2"].map((info) =>
    Buffer.from(hkdfSync("sha256", vaultKey, "", info, 32)),
  );
  return [derived, Buffer.from(vaultKey), ...parts];
}

/** The bytes of a written recovery key. */
export function keyOf(recoveryKey: string): Buffer {
  return Buffer.from(must(parseRecoveryKey(recoveryKey)));
}
