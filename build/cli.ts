import { spawnSync } from "node:child_process";
import path from "node:path";
import { ensureBuilt, root } from "./build-app";

// `npm run --silent cli -- …`: the command line of Nidan, on plain Node.
ensureBuilt();
const cli = spawnSync(
  process.execPath,
  [path.join(root, "out/main/cli.cjs"), ...process.argv.slice(2)],
  { stdio: "inherit" },
);
process.exitCode = cli.status ?? 1;
