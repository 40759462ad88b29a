import type { Picture } from "../../../shared/qr";
import { resize } from "./canvas";
import type { Random } from "./random";

/** Out of focus: the mean over boxes, three times, which comes near a bell of this deviation in pixels, at most 1.2. */
export function blur(picture: Picture, deviation: number): void {
  const { width, height } = picture;
  const radius = deviation ** 2 / (6 - 2 * deviation ** 2);
  for (let times = 0; times < 3; times++) {
    blurLines(picture, radius, height, width, 1, width);
    blurLines(picture, radius, width, height, width, 1);
  }
}

function blurLines(
  { data }: Picture,
  radius: number,
  lines: number,
  length: number,
  step: number,
  nextLine: number,
): void {
  const whole = Math.floor(radius);
  const rest = radius - whole;
  const line = new Float64Array(length);
  for (let l = 0; l < lines; l++)
    for (let channel = 0; channel < 3; channel++) {
      const start = l * nextLine * 4 + channel;
      for (let i = 0; i < length; i++)
        line[i] = data[start + i * step * 4] ?? 0;
      for (let i = 0; i < length; i++) {
        let sum = 0;
        for (let j = -whole - 1; j <= whole + 1; j++) {
          const value = line[Math.max(0, Math.min(length - 1, i + j))] ?? 0;
          sum += Math.abs(j) > whole ? rest * value : value;
        }
        data[start + i * step * 4] = sum / (2 * radius + 1);
      }
    }
}

/** A dim room: light that falls off to one side, and the noise of a camera's pixels. */
export function addNoise(
  random: Random,
  picture: Picture,
  spread: number,
): void {
  const { data, width, height } = picture;
  const [gain, across, down] = [
    random.between(0.65, 1.1),
    random.between(-0.35, 0.35),
    random.between(-0.35, 0.35),
  ];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const light =
        gain * (1 + across * (x / width - 0.5) + down * (y / height - 0.5));
      const noise = random.bell() * spread;
      for (let channel = 0; channel < 3; channel++) {
        const at = (y * width + x) * 4 + channel;
        data[at] = (data[at] ?? 0) * light + noise;
      }
    }
}

/** Sent as video: made smaller, compressed, and shown as large as it was. */
export function throughRemoteDesktop(
  picture: Picture,
  share: number,
  quality: number,
): Picture {
  const { width, height } = picture;
  const small = resize(
    picture,
    Math.round(width * share),
    Math.round(height * share),
  );
  throughJpeg(small, quality);
  return resize(small, width, height);
}

// ITU-T T.81, table K.1; the colours' table K.2 is near enough to twice its coarse part.
const LUMINANCE_STEPS = [
  [16, 11, 10, 16, 24, 40, 51, 61],
  [12, 12, 14, 19, 26, 58, 60, 55],
  [14, 13, 16, 24, 40, 57, 69, 56],
  [14, 17, 22, 29, 51, 87, 80, 62],
  [18, 22, 37, 56, 68, 109, 103, 77],
  [24, 35, 55, 64, 81, 104, 113, 92],
  [49, 64, 78, 87, 103, 121, 120, 101],
  [72, 92, 95, 98, 112, 100, 103, 99],
].flat();
const COSINES = Float64Array.from({ length: 64 }, (_, i) => {
  const [frequency, at] = [i >> 3, i & 7];
  const scale = frequency === 0 ? Math.SQRT1_2 : 1;
  return (scale / 2) * Math.cos(((2 * at + 1) * frequency * Math.PI) / 16);
});

/** What JPEG of this quality (1 to 100) loses: coarse steps of each 8 by 8 block, colours at half the size. */
export function throughJpeg(picture: Picture, quality: number): void {
  const { data, width, height } = picture;
  const scale = quality < 50 ? 50 / quality : (200 - 2 * quality) / 100;
  const planes = [0, 1, 2].map(() => new Float64Array(width * height));
  const [luma = new Float64Array(), blue = luma, red = luma] = planes;
  for (let i = 0; i < width * height; i++) {
    const r = data[i * 4] ?? 0;
    const g = data[i * 4 + 1] ?? 0;
    const b = data[i * 4 + 2] ?? 0;
    const y = 0.299 * r + 0.587 * g + 0.114 * b;
    luma[i] = y - 128;
    blue[i] = (b - y) * 0.564;
    red[i] = (r - y) * 0.713;
  }
  for (const plane of planes)
    for (let top = 0; top + 8 <= height; top += 8)
      for (let left = 0; left + 8 <= width; left += 8)
        loseDetail(plane, top * width + left, width, scale, plane !== luma);
  for (let i = 0; i < width * height; i++) {
    const y = (luma[i] ?? 0) + 128;
    const [b, r] = [(blue[i] ?? 0) / 0.564, (red[i] ?? 0) / 0.713];
    data[i * 4] = y + r;
    data[i * 4 + 1] = y - (0.299 * r + 0.114 * b) / 0.587;
    data[i * 4 + 2] = y + b;
  }
}

function loseDetail(
  plane: Float64Array,
  start: number,
  stride: number,
  scale: number,
  isColour: boolean,
): void {
  const block = new Float64Array(64);
  for (let i = 0; i < 64; i++)
    block[i] = plane[start + (i >> 3) * stride + (i & 7)] ?? 0;
  const spectrum = turn(turn(block, false), false);
  for (let i = 0; i < 64; i++) {
    const coarse = isColour
      ? Math.min(99, (LUMINANCE_STEPS[i] ?? 99) * 2)
      : (LUMINANCE_STEPS[i] ?? 99);
    const step = Math.max(1, coarse * scale);
    const isFine = isColour && (i >> 3 > 3 || (i & 7) > 3);
    spectrum[i] = isFine ? 0 : Math.round((spectrum[i] ?? 0) / step) * step;
  }
  const worn = turn(turn(spectrum, true), true);
  for (let i = 0; i < 64; i++)
    plane[start + (i >> 3) * stride + (i & 7)] = worn[i] ?? 0;
}

/** One cosine transform along the rows, or back; the result lies transposed, so that twice is both directions. */
function turn(block: Float64Array, isBack: boolean): Float64Array {
  const out = new Float64Array(64);
  for (let row = 0; row < 8; row++)
    for (let to = 0; to < 8; to++) {
      let sum = 0;
      for (let from = 0; from < 8; from++)
        sum +=
          (block[row * 8 + from] ?? 0) *
          (COSINES[isBack ? from * 8 + to : to * 8 + from] ?? 0);
      out[to * 8 + row] = sum;
    }
  return out;
}
