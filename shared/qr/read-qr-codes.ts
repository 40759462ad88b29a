import { findCodeFrames, type CodeFrame } from "./code-frames";
import { fitPlane } from "./code-plane";
import { decoder, type Decoder, type Reading } from "./decoder";
import { findFinderPatterns } from "./finder-patterns";
import { toGrey, type GreyPicture } from "./grey-picture";
import { MAX_PICTURE_PIXELS } from "./limits";
import { isNoisy, smooth } from "./noise";
import type { FoundQr, Picture } from "./picture";
import { isWithin, mergeFound } from "./quads";
import { redraw, straighten, straightPixels } from "./straighten";

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

/**
 * All QR codes in the picture, each once. What a first look leaves is looked for by the marks that every code has, and only
 * where they are the picture is read again. Rejects a picture that is larger than `MAX_PICTURE_PIXELS` or not as large as it says.
 */
export async function readQrCodes(
  picture: Picture | GreyPicture,
): Promise<FoundQr[]> {
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
  const grey = "grey" in picture ? picture : toGrey(picture);
  const found = mergeFound([], reader.readPixels(grey, WHOLE));
  const more = readLeftOver(reader, grey, found);
  if (more.length > 0 || !isNoisy(grey)) return more;
  return readLeftOver(reader, smooth(grey), more);
}

function readLeftOver(
  reader: Decoder,
  grey: GreyPicture,
  found: FoundQr[],
): FoundQr[] {
  let all = found;
  let pixels = EXTRA_PIXELS;
  for (const frame of findCodeFrames(grey, findFinderPatterns(grey))) {
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
        .map(({ text, corners }) => {
          const [topLeft, topRight, bottomRight, bottomLeft] = corners;
          const { toSource } = code;
          return {
            text,
            corners: [
              toSource(topLeft),
              toSource(topRight),
              toSource(bottomRight),
              toSource(bottomLeft),
            ],
          } satisfies FoundQr;
        });
      all = mergeFound(all, more);
    }
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
