import { createHash } from "node:crypto";
import type { Entropy } from "../../electron/ports/entropy";

/** Bytes that are never the same twice and the same in every run. */
export function createCountingEntropy(seed = "nidan"): Entropy {
  let count = 0;
  const block = () =>
    createHash("sha512").update(`${seed}:${(count++).toString()}`).digest();
  const bytes = (length: number) => {
    const parts: Buffer[] = [];
    while (parts.length * 64 < length) parts.push(block());
    return new Uint8Array(Buffer.concat(parts).subarray(0, length));
  };
  return {
    bytes,
    uuid: () => {
      const hex = Buffer.from(bytes(16)).toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
    },
  };
}
