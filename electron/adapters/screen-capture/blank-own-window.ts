import type { Shot } from "../../ports/screen-capture";

/** A rectangle in the desktop's own units. */
export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const WHITE = 0xffffffff;

/** Paints over a window on the picture of a display, as far as the window is on it. */
export function blankOwnWindow(
  { data, width, height }: Shot,
  display: Bounds,
  window: Bounds,
): void {
  const scaleX = width / display.width;
  const scaleY = height / display.height;
  const between = (value: number, most: number) =>
    Math.max(0, Math.min(Math.round(value), most));
  const left = between((window.x - display.x) * scaleX, width);
  const right = between((window.x + window.width - display.x) * scaleX, width);
  const top = between((window.y - display.y) * scaleY, height);
  const bottom = between(
    (window.y + window.height - display.y) * scaleY,
    height,
  );
  const pixels = new Uint32Array(data.buffer);
  for (let y = top; y < bottom; y++)
    pixels.fill(WHITE, y * width + left, y * width + right);
}
