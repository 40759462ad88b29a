/** Pixels: RGBA, 8 bits each, row by row from the top left. */
export type Picture = {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** A corner in pixels of the picture. */
export type Point = { readonly x: number; readonly y: number };

/** One QR code: its text, and its corners clockwise from the code's own top left. */
export type FoundQr = {
  readonly text: string;
  readonly corners: readonly [Point, Point, Point, Point];
};

/** What was read in a picture, with as much of each code as whoever reads it adds. */
export type ReadPicture<Code extends FoundQr = FoundQr> = {
  readonly codes: readonly Code[];
  /** Whether the time was over before all was looked at: there may be more. */
  readonly isCutShort: boolean;
};
