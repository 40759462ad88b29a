import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { build } from "vite";

/** A program of this folder, bundled into one file so that a start costs little. Answers with the folder to remove and the file. */
export async function bundleProcess(name: string) {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-process-"));
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true },
    build: {
      ssr: path.join(import.meta.dirname, `${name}.ts`),
      outDir: folder,
      target: "node18",
      rolldownOptions: { output: { entryFileNames: "[name].mjs" } },
    },
  });
  return { folder, file: path.join(folder, `${name}.mjs`) };
}
