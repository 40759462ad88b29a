import { execFileSync } from "node:child_process";
import path from "node:path";
import type { Identity } from "./flavour";

/** Packs an unpacked folder into a `tar.gz` beside it, as a folder of the package's own name. */
export function makeArchive(
  { name, version }: Identity,
  unpacked: string,
): string {
  const output = path.dirname(unpacked);
  const file = path.join(
    output,
    `${name}-${version}-linux-${process.arch}.tar.gz`,
  );
  execFileSync("tar", [
    "--create",
    "--gzip",
    `--file=${file}`,
    `--directory=${output}`,
    "--sort=name", // whoever builds: the same order, owner and modes
    "--owner=0",
    "--group=0",
    "--numeric-owner",
    "--mode=u+rwX,go+rX,go-w",
    `--transform=s,^${path.basename(unpacked)},${name}-${version},`,
    path.basename(unpacked),
  ]);
  return file;
}
