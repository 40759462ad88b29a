import { resolveElectron } from "../../build/electron-runtime";

/** The Electron that the tests run on. */
export const electron =
  process.env["NIDAN_ELECTRON"] ?? resolveElectron().executable;

/** Chromium's sandbox refuses to run as root. `sandbox.spec.ts` runs with it on. */
export const rootSwitches: readonly string[] =
  process.getuid?.() === 0 ? ["--no-sandbox"] : [];
