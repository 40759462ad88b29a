import { randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { encodeBase32 } from "../electron/otp";
import { ensureBuilt, root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { openPrivateDesktop } from "./private-desktop";
import { requireSystemPackages } from "./system-packages";

// `npm run demo`: the main job from start to end where there is no desktop. Another program shows the QR code of a random
// secret; Nidan, started with an empty profile, scans the screen. Ends with 1 when its code is not the one oathtool computes.
requireSystemPackages("test");
ensureBuilt();
const pictures = path.join(root, "out/demo");
mkdirSync(pictures, { recursive: true });
const desktop = await openPrivateDesktop("1280x1024");
Object.assign(process.env, desktop.env, {
  NIDAN_ELECTRON: resolveElectron().executable,
});
// The harness of the tests reads the environment when it is loaded.
const { launchNidan } = await import("../test/e2e/launch");
const { showQrCodes } = await import("../test/e2e/other-program");
const { oathtool } = await import("../test/e2e/oathtool");

const secret = encodeBase32(randomBytes(20));
const other = await showQrCodes([
  `otpauth://totp/Example%20Hosting:nnn12345?secret=${secret}&issuer=Example%20Hosting`,
]);
const { app, page, quit } = await launchNidan({ language: "ja" });
const picture = async (name: string) => {
  const file = path.join(pictures, `${name}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${path.relative(root, file)}\n`);
};

await picture("1-empty");
await page.getByTestId("scan-screen").first().click();
await page.getByTestId("found-item").waitFor();
await picture("2-found");
await page.getByTestId("add-found").click();
const code = page.getByTestId("code");
await code.waitFor();
const screen = await app.evaluate(async ({ desktopCapturer, screen }) => {
  const [source] = await desktopCapturer.getSources({
    types: ["screen"],
    thumbnailSize: screen.getPrimaryDisplay().size,
  });
  return source?.thumbnail.toPNG().toString("base64") ?? "";
});
await writeFile(
  path.join(pictures, "3-screen.png"),
  Buffer.from(screen, "base64"),
);
process.stdout.write("out/demo/3-screen.png\n");
await picture("4-code");

const shown = async () =>
  ((await code.textContent()) ?? "").replaceAll(/\s/g, "");
// A step may end between the two readings: then both are read once more.
let pair = [await shown(), oathtool(secret)[0]];
if (pair[0] !== pair[1]) pair = [await shown(), oathtool(secret)[0]];
const [nidan, judge] = pair;
process.stdout.write(`\nNidan     ${nidan ?? ""}\noathtool  ${judge ?? ""}\n`);
await quit();
await other.close();
desktop.close();
if (nidan !== judge || judge === undefined) {
  process.stderr.write("The two codes differ.\n");
  process.exitCode = 1;
}
