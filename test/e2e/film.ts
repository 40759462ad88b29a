import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { grey, sheet } from "../qr/draw/canvas";
import { codeInk } from "../qr/draw/code-ink";
import { held, lay } from "../qr/draw/lay";
import { seededRandom } from "../qr/draw/random";
import { addNoise, blur } from "../qr/draw/wear";

const [WIDTH, HEIGHT] = [1280, 720];

/** Where in the film the code is, and a window that blinds: a part of the width, from the camera's left. */
export const [CODE_AT, BRIGHT_TO] = [0.35, 0.06];

/** A film of this code held up to a camera: tilted, blurred, noisy. In YUV4MPEG2, which Chromium's fake camera plays. */
export function film(text: string): string {
  const random = seededRandom(20);
  const colours = Buffer.alloc((WIDTH * HEIGHT) / 2, 128); // none: half the width, half the height, two of them
  const frames = [0.15, -0.2, 0.35].flatMap((turn) => {
    const frame = sheet(WIDTH, HEIGHT, grey(140));
    const ink = codeInk(text, { quiet: 4 });
    const pose = { turn, aside: 0.4, away: -0.3 };
    const plane = held(ink, [WIDTH * CODE_AT, HEIGHT / 2], 7, pose);
    lay(frame, [0, 0, WIDTH, HEIGHT], ink, plane, 2);
    for (let i = 0; i < WIDTH * HEIGHT; i++)
      if (i % WIDTH < WIDTH * BRIGHT_TO) frame.data.fill(250, i * 4, i * 4 + 3);
    blur(frame, 1);
    addNoise(random, frame, 6);
    const levels = Buffer.from(frame.data.filter((_, i) => i % 4 === 0));
    return [Buffer.from("FRAME\n"), levels, colours];
  });
  const file = path.join(
    mkdtempSync(path.join(tmpdir(), "nidan-film-")),
    "film.y4m",
  );
  const header = `YUV4MPEG2 W${String(WIDTH)} H${String(HEIGHT)} F5:1 Ip A1:1 C420\n`;
  writeFileSync(file, Buffer.concat([Buffer.from(header), ...frames]));
  return file;
}
