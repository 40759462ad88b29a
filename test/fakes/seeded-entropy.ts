import { createHash } from "node:crypto";

/** Bytes that look random and are the same in every run. */
export function seededEntropy(seed: string): (length: number) => Uint8Array {
  let count = 0;
  return (length) => {
    let bytes = Buffer.alloc(0);
    while (bytes.length < length)
      bytes = Buffer.concat([
        bytes,
        createHash("sha256")
          .update(`${seed}:${String(count++)}`)
          .digest(),
      ]);
    return Uint8Array.from(bytes.subarray(0, length));
  };
}
