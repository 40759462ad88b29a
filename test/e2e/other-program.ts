import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import QRCode from "qrcode";
import { electron, rootSwitches } from "./electron";

/** A window of another program, another process, with QR codes in it. */
export type OtherProgram = { readonly close: () => Promise<void> };

/** Shows these texts as QR codes and resolves when they are painted. The window lies where it is told to. */
export async function showQrCodes(
  texts: readonly string[],
  {
    x = 0,
    y = 0,
    width = 900,
    height = 700,
    modulePixels = 4,
    isInverted = false,
    env = process.env,
  } = {},
): Promise<OtherProgram> {
  const pictures = await Promise.all(
    texts.map((text) =>
      QRCode.toDataURL(text, {
        scale: modulePixels,
        ...(isInverted ? { color: { dark: "#f4f4f4", light: "#101014" } } : {}),
      }),
    ),
  );
  const profile = mkdtempSync(path.join(tmpdir(), "other-program-"));
  const child = spawn(
    electron,
    [
      path.join(import.meta.dirname, "other-program"),
      `--user-data-dir=${profile}`,
      ...rootSwitches,
    ],
    {
      env: {
        ...env,
        OTHER_PROGRAM: JSON.stringify({
          ...{ pictures, x, y, width, height },
          colour: isInverted ? "#101014" : "#fff",
        }),
      },
      stdio: ["ignore", "pipe", "ignore"],
    },
  );
  const gone = new Promise<void>((resolve) => {
    child.once("exit", () => {
      resolve();
    });
  });
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: child.stdout }).once("line", () => {
      resolve();
    });
    void gone.then(() => {
      reject(new Error("the other program ended before it was shown"));
    });
  });
  return {
    close: async () => {
      child.kill("SIGTERM"); // it ends its own processes first, so that nobody writes to the profile any more
      await gone;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
