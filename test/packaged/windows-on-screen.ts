import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";

/** Where the pictures go that a person can look at after the tests. */
const pictures = path.resolve(
  import.meta.dirname,
  "../../test-results/packaged-pictures",
);

/** The windows on the screen with exactly this title, as X11 numbers them. */
export function windowsTitled(title: string): readonly string[] {
  const { stdout } = spawnSync(
    "xdotool",
    ["search", "--onlyvisible", "--name", `^${title}$`],
    { encoding: "utf8", timeout: 10_000 },
  );
  return stdout.split("\n").filter((line) => line !== "");
}

/** A picture of the window; its path. */
export function picture(window: string, name: string): string {
  mkdirSync(pictures, { recursive: true });
  const file = path.join(pictures, `${name}.png`);
  execFileSync("import", ["-window", window, file], { timeout: 20_000 });
  return file;
}

/** The words that an independent program reads in a picture; enlarged, since it learned from paper. */
export function wordsIn(file: string, language: "eng" | "jpn"): string {
  const large = `${file.slice(0, -".png".length)}-large.png`;
  execFileSync(
    "convert",
    [file, "-colorspace", "Gray", "-resize", "250%", large],
    { timeout: 30_000 },
  );
  const said = execFileSync(
    "tesseract",
    [large, "-", "-l", language, "--psm", "11"],
    {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 60_000,
      // Its threads wait for each other by counting: on a busy computer that takes minutes.
      env: { ...process.env, OMP_THREAD_LIMIT: "1" },
    },
  );
  return said.replace(/\s+/g, language === "jpn" ? "" : " ");
}
