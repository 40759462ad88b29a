import type { Picture } from "../../../shared/qr";
import { fillBox, grey, shadeBox, sheet, type Colour } from "./canvas";
import type { Random } from "./random";

/** A desktop: wallpaper or photo, windows with lines of letters, tables, stripes, icons. No code is on it. */
export function drawPage(
  random: Random,
  width: number,
  height: number,
  isDark: boolean,
): Picture {
  const tint = (): Colour => {
    const level = () => (isDark ? random.whole(5, 60) : random.whole(120, 245));
    return [level(), level(), level()];
  };
  const page = sheet(width, height, tint());
  if (random.chance(0.4)) paintPhoto(random, page, 0, 0, width, height);
  const windows = random.whole(2, 4);
  for (let i = 0; i < windows; i++) {
    const [w, h] = [random.between(0.3, 0.62), random.between(0.35, 0.75)];
    const [left, top] = [random.between(0, 1 - w), random.between(0, 1 - h)];
    drawWindow(
      random,
      page,
      [left * width, top * height, w * width, h * height],
      isDark,
    );
  }
  if (random.chance(0.3)) {
    const side = Math.round(width * random.between(0.1, 0.25));
    const left = random.whole(0, width - side);
    paintPhoto(random, page, left, random.whole(0, height - side), side, side);
  }
  for (let i = 0; i < 9; i++)
    fillBox(page, 14 + i * 44, height - 33, 26, 26, tint());
  return page;
}

function drawWindow(
  random: Random,
  page: Picture,
  [left, top, width, height]: readonly [number, number, number, number],
  isDark: boolean,
): void {
  const paper = isDark
    ? grey(random.whole(14, 44))
    : grey(random.whole(243, 255));
  const letters = isDark
    ? grey(random.whole(180, 225))
    : grey(random.whole(0, 60));
  fillBox(page, left - 1, top - 1, width + 2, height + 2, grey(120));
  fillBox(page, left, top, width, height, paper);
  fillBox(page, left, top, width, 30, isDark ? grey(50) : grey(222));
  const right = left + width - 16;
  const kind = random.pick(["text", "text", "table", "stripes", "icons"]);
  const rowPx = kind === "icons" ? 64 : random.whole(14, 26);
  for (let y = top + 44; y + rowPx < top + height; y += rowPx) {
    if (kind === "table")
      fillBox(page, left + 16, y - 3, width - 32, 1, grey(128));
    if (kind === "stripes")
      fillBox(page, left + 16, y, width - 32, rowPx / 2, letters);
    else if (kind === "icons") drawIcons(random, page, left + 16, right, y);
    else drawLine(random, page, [left + 16, right], y, letters);
  }
}

/** Words of made-up letters: upright and level strokes a pixel or two wide, as letters are on a screen. */
function drawLine(
  random: Random,
  page: Picture,
  [left, right]: readonly [number, number],
  y: number,
  colour: Colour,
): void {
  const heightPx = random.whole(7, 11);
  const stroke = random.pick([1, 1, 2]);
  const end = left + (right - left) * random.between(0.3, 1);
  for (let x = left; x < end;) {
    const letterPx = random.whole(3, 7) + stroke;
    if (x + letterPx > end) break;
    const parts = random.whole(1, 15);
    if (parts & 1) fillBox(page, x, y, stroke, heightPx, colour);
    if (parts & 2) fillBox(page, x, y, letterPx - 1, stroke, colour);
    if (parts & 4)
      fillBox(page, x + letterPx - stroke - 1, y, stroke, heightPx, colour);
    if (parts & 8)
      fillBox(page, x, y + heightPx / 2, letterPx - 1, stroke, colour);
    x += letterPx + (random.chance(0.18) ? 6 : 2);
  }
}

function drawIcons(
  random: Random,
  page: Picture,
  left: number,
  right: number,
  y: number,
): void {
  for (let x = left; x + 48 < right; x += 72) {
    const level = () => random.whole(0, 255);
    fillBox(page, x, y, 44, 44, [level(), level(), level()]);
    fillBox(page, x + 12, y + 12, 20, 20, grey(255));
    if (random.chance(0.3)) fillBox(page, x + 18, y + 18, 8, 8, grey(0));
  }
}

/** Soft hills of colour with a hard edge and grain: what a photo is to a decoder. */
export function paintPhoto(
  random: Random,
  page: Picture,
  left: number,
  top: number,
  width: number,
  height: number,
): void {
  const waves = Array.from({ length: 6 }, (_, i) => ({
    across: (random.between(-1, 1) * (i + 1) * 8) / width,
    down: (random.between(-1, 1) * (i + 1) * 8) / height,
    phase: random.between(0, 6),
    strength: random.between(10, 60) / (i + 1),
  }));
  const base = random.whole(70, 190);
  const slope = random.between(-1, 1);
  const grain = random.pick([0, 6, 25]);
  shadeBox(page, [left, top, left + width, top + height], (x, y) => {
    let level = base + (y - top > height / 2 + slope * (x - left) ? 30 : 0);
    for (const { across, down, phase, strength } of waves)
      level +=
        strength * Math.sin((x - left) * across + (y - top) * down + phase);
    level += (random.next() - 0.5) * grain;
    return [level, level * 0.9 + 10, 255 - level];
  });
}
