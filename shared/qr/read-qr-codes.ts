import { findCodeFrames, type CodeFrame } from "./code-frames";
import { fitPlane } from "./code-plane";
import { decoder, MOST_CODES, type Decoder, type Reading } from "./decoder";
import { enlarge } from "./enlarge";
import {
  findFinderPatterns,
  TEXTURE_PATTERNS,
  type FinderPattern,
} from "./finder-patterns";
import { toGrey, type GreyPicture } from "./grey-picture";
import { MAX_PICTURE_PIXELS } from "./limits";
import { isNoisy, smooth } from "./noise";
import type { FoundQr, Picture, Point, ReadPicture } from "./picture";
import { isWithin, mapped, mergeFound } from "./quads";
import { redraw, straighten, straightPixels } from "./straighten";
import { tilesOf } from "./tiles";

/** The first look, at the whole picture. */
const WHOLE: Reading = { tryInvert: true, tryDownscale: true };

/** What a code that was cut out and drawn anew is read with, one after the other until one reads it. */
const CUT_OUT: readonly (readonly [
  how: "bordered" | "anew" | "as it is",
  Reading,
])[] = [
  ["bordered", {}],
  ["anew", {}],
  ["bordered", { binarizer: "GlobalHistogram" }],
  ["as it is", {}],
  ["bordered", { tryDenoise: true }],
];

/** Pixels that all codes drawn anew may have together: what bounds the time of a picture built to take long. */
const EXTRA_PIXELS = 4_000_000;

/** Far longer than any picture takes that was not built to take long. */
const BUDGET_MS = 3000;

/**
 * All QR codes in the picture, each once. What a first look leaves is looked for by the marks that every code has, and only
 * where they are the picture is read again. No further step is begun after `budgetMs`: what was found until then is the
 * answer. Rejects a picture that is larger than `MAX_PICTURE_PIXELS` or not as large as it says.
 */
export async function readQrCodes(
  picture: Picture | GreyPicture,
  budgetMs = BUDGET_MS,
): Promise<ReadPicture> {
  const { width, height } = picture;
  const bytes =
    "grey" in picture ? picture.grey.length : picture.data.length / 4;
  if (
    width * height > MAX_PICTURE_PIXELS ||
    bytes !== width * height ||
    bytes === 0
  )
    throw new Error("the picture is not of a size that can be read");
  const reader = await decoder();
  const end = Date.now() + budgetMs;
  let isCutShort = false;
  const isOver = () => (isCutShort ||= Date.now() > end);
  const grey = "grey" in picture ? picture : toGrey(picture);
  const patterns = findFinderPatterns(grey);
  const found = firstLook(reader, grey, patterns, isOver);
  const framed = readLeftOver(reader, grey, patterns, found, isOver);
  let codes = readAroundLone(reader, grey, patterns, framed, isOver);
  if (codes.length === 0 && !isOver() && isNoisy(grey)) {
    const smoothed = smooth(grey);
    const left = findFinderPatterns(smoothed);
    codes = readLeftOver(reader, smoothed, left, codes, isOver);
  }
  return { codes, isCutShort };
}

/**
 * The whole picture at once; in parts where it has more codes than the decoder counts, or is a texture of squares, with
 * which the decoder's time grows faster than their number.
 */
function firstLook(
  reader: Decoder,
  grey: GreyPicture,
  patterns: readonly FinderPattern[],
  isOver: () => boolean,
): FoundQr[] {
  const isTexture = patterns.length >= TEXTURE_PATTERNS;
  let found = isTexture ? [] : reader.readPixels(grey, WHOLE);
  if (!isTexture && found.length < MOST_CODES) return mergeFound([], found);
  for (const cut of tilesOf(grey, patterns)) {
    if (isOver()) break;
    const { left, top, ...part } = cut();
    const moved = ({ x, y }: Point): Point => ({ x: x + left, y: y + top });
    const more = reader.readPixels(part, WHOLE);
    found = mergeFound(
      found,
      more.map(({ text, corners }) => ({
        text,
        corners: mapped(corners, moved),
      })),
    );
  }
  return found;
}

function readLeftOver(
  reader: Decoder,
  grey: GreyPicture,
  patterns: readonly FinderPattern[],
  found: FoundQr[],
  isOver: () => boolean,
): FoundQr[] {
  let all = found;
  let pixels = EXTRA_PIXELS;
  for (const frame of findCodeFrames(grey, patterns, isOver)) {
    if (isOver()) return all;
    if (isRead(all, frame)) continue;
    const plane = fitPlane(grey, frame);
    for (const [how, reading] of CUT_OUT) {
      if (isRead(all, frame)) break;
      pixels -= straightPixels(plane.size);
      if (pixels < 0) return all;
      const drawn = straighten(grey, frame.isDark, plane, how !== "as it is");
      const code = how === "anew" ? redraw(drawn) : drawn;
      const more = reader
        .readPixels(code.picture, reading)
        .map(({ text, corners }) => ({
          text,
          corners: mapped(corners, code.toSource),
        }));
      all = mergeFound(all, more);
    }
  }
  return all;
}

/** Modules narrower than this may hide two patterns of three: they lie between pixels. */
const NARROW_PX = 2;

/** Places to look around more closely: small squares are on many pages. */
const MOST_LONE = 4;

/** Modules around a lone pattern: its code, up to its tenth version, lies on one side of it. */
const LONE_REACH = 60;

/** Looks more closely where one pattern of narrow modules was seen and no code was read. */
function readAroundLone(
  reader: Decoder,
  grey: GreyPicture,
  patterns: readonly FinderPattern[],
  found: FoundQr[],
  isOver: () => boolean,
): FoundQr[] {
  let all = found;
  const lone = patterns.filter(
    (pattern) =>
      pattern.isRinged &&
      pattern.modulePx < NARROW_PX &&
      !found.some(({ corners }) => isWithin(corners, pattern)),
  );
  for (const { x, y, modulePx } of lone.slice(0, MOST_LONE)) {
    if (isOver()) break;
    if (all.some(({ corners }) => isWithin(corners, { x, y }))) continue;
    const near = enlarge(grey, { x, y }, LONE_REACH * modulePx);
    const more = reader.readPixels(near.picture, { tryInvert: true });
    all = mergeFound(
      all,
      more.map(({ text, corners }) => ({
        text,
        corners: mapped(corners, near.toSource),
      })),
    );
  }
  return all;
}

/** Whether the frame is of a code that was found: two of its patterns lie in it. */
function isRead(
  found: readonly FoundQr[],
  { topLeft, topRight, bottomLeft }: CodeFrame,
): boolean {
  return found.some(
    ({ corners }) =>
      [topLeft, topRight, bottomLeft].filter((middle) =>
        isWithin(corners, middle),
      ).length > 1,
  );
}
