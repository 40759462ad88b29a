import { existsSync } from "node:fs";
import path from "node:path";
import { ensureBuilt, root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { openPrivateDesktop } from "./private-desktop";
import { requireSystemPackages } from "./system-packages";

// `npm run bench -- NAME [--runs=N]`: runs test/bench/NAME.ts on a private desktop; its last line is one JSON object.
const name = process.argv[2] ?? "";
const file = path.join(root, "test/bench", `${name}.ts`);
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  process.stderr.write(
    "usage: npm run bench -- start|account|vault|scan [--runs=N]\n",
  );
  process.exit(2);
}
requireSystemPackages("test");
ensureBuilt();
const desktop = await openPrivateDesktop();
Object.assign(process.env, desktop.env, {
  NIDAN_ELECTRON: resolveElectron().executable,
});
const runs = Number(
  process.argv.find((arg) => arg.startsWith("--runs="))?.slice(7) ?? 9,
);
const { measure } = (await import(file)) as {
  measure: (runs: number) => Promise<unknown>;
};
const results = await measure(runs);
desktop.close();
process.stdout.write(`${JSON.stringify({ bench: name, runs, results })}\n`);
