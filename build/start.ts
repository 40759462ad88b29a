import { spawn } from "node:child_process";
import { ensureBuilt, root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { requireSystemPackages } from "./system-packages";

// `npm start`: runs the app on this desktop.
const hasDisplay =
  process.platform !== "linux" ||
  Boolean(process.env["DISPLAY"]) ||
  Boolean(process.env["WAYLAND_DISPLAY"]);
if (!hasDisplay) {
  process.stderr.write(
    "There is no display to open a window on; `npm run demo` shows Nidan without one.\n",
  );
  process.exit(1);
}
requireSystemPackages("run");
ensureBuilt();
const asRoot = process.platform === "linux" && process.getuid?.() === 0;
const child = spawn(
  resolveElectron().executable,
  [
    root,
    // Chromium's sandbox refuses to run as root; members do not.
    ...(asRoot ? ["--no-sandbox"] : []),
    ...process.argv.slice(2),
  ],
  { stdio: "inherit" },
);
child.on("exit", (code, signal) => {
  process.exitCode = code ?? (signal === null ? 0 : 1);
});
