import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { _electron } from "@playwright/test";
import { root } from "../build-app";
import { resolveElectron } from "../electron-runtime";
import { openPrivateDesktop } from "../private-desktop";

/** The edges of the icons in pixels: what the systems' menus ask for, and one large enough for what is made of it. */
export const iconSizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const;

/** The app's sign in the colour of a package: whoever has two of them open must not mistake one for the other. */
export const iconColours = {
  nidan: "#165e83",
  "nidan-qa": "#8f3d14",
} as const;

const folder = path.join(root, "build/icons");

/** The sign in this colour, as SVG. */
function drawMark(colour: string): string {
  return readFileSync(path.join(folder, "nidan.svg"), "utf8").replace(
    iconColours.nidan,
    colour,
  );
}

/** Draws every icon into `build/icons/`, where it is kept: packaging needs no screen for them. */
async function drawIcons(): Promise<void> {
  const desktop = await openPrivateDesktop();
  const profile = mkdtempSync(path.join(tmpdir(), "nidan-icons-"));
  const app = await _electron.launch({
    executablePath: resolveElectron().executable,
    args: [
      path.join(root, "test/bench/bare-window"),
      `--user-data-dir=${profile}`,
      "--no-sandbox", // nothing but our own picture is loaded
    ],
    env: desktop.env as Record<string, string>,
  });
  const page = await app.firstWindow();
  for (const [name, colour] of Object.entries(iconColours)) {
    mkdirSync(path.join(folder, name), { recursive: true });
    for (const size of iconSizes) {
      const png = await page.evaluate(
        async ([svg, edge]) => {
          const image = new Image();
          image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
          await image.decode();
          const canvas = document.createElement("canvas");
          [canvas.width, canvas.height] = [edge, edge];
          canvas.getContext("2d")?.drawImage(image, 0, 0, edge, edge);
          return canvas.toDataURL("image/png");
        },
        [drawMark(colour), size] as const,
      );
      const bytes = Buffer.from(png.slice(png.indexOf(",") + 1), "base64");
      writeFileSync(path.join(folder, name, `${size}x${size}.png`), bytes);
    }
  }
  await app.close();
  desktop.close();
  rmSync(profile, { recursive: true, force: true });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  await drawIcons();
