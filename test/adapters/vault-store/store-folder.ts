import { mkdtempSync, readFileSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** A folder of its own with the place of a vault in it. `names` are all there are, sorted. */
export function createStoreFolder(
  folder = mkdtempSync(path.join(tmpdir(), "nidan-whole-")),
) {
  const file = path.join(folder, "vault.nidan");
  return {
    folder,
    file,
    names: () => readdirSync(folder).sort(),
    bytes: () => readFileSync(file),
  };
}

/** That many bytes, each with its place in it, so that no part is like another. */
export function manyBytes(length: number, seed: number): Buffer {
  return Buffer.from(
    Uint8Array.from({ length }, (_, at) => at * 31 + (at >> 8) * 17 + seed),
  );
}
