import { createHash } from "node:crypto";
import { createReadStream, readdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { pathToFileURL } from "node:url";

const LIST = "SHA256SUMS";

/** Writes the SHA-256 of every file of a folder into its `SHA256SUMS`, as `sha256sum --check` reads it. */
export async function writeChecksums(folder: string): Promise<number> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== LIST)
    .map(({ name }) => name)
    .sort();
  const lines: string[] = [];
  for (const name of names) {
    const hash = createHash("sha256");
    await pipeline(createReadStream(path.join(folder, name)), hash);
    lines.push(`${hash.digest("hex")}  ${name}\n`);
  }
  writeFileSync(path.join(folder, LIST), lines.join(""));
  return names.length;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder = "."] = process.argv.slice(2);
  console.log(`${LIST}: ${await writeChecksums(folder)} files`);
}
