import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

/** Bundles the host's process into one file, so that a start costs little; answers with that file. */
export async function bundleHost(): Promise<string> {
  const outDir = mkdtempSync(path.join(tmpdir(), "nidan-crash-host-"));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, "host-process.ts"),
      outDir,
      target: "node18",
      rolldownOptions: {
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  });
  return path.join(outDir, "host-process.cjs");
}
