/** The size in pixels that the header of a PNG, GIF, BMP, WebP or JPEG file claims; null for any other file. Reads a header only. */
export function pictureSize(
  bytes: Uint8Array,
): { width: number; height: number } | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const starts = (...signature: number[]) =>
    signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47) && bytes.length >= 24)
    return { width: view.getUint32(16), height: view.getUint32(20) };
  if (starts(0x47, 0x49, 0x46) && bytes.length >= 10)
    return { width: view.getUint16(6, true), height: view.getUint16(8, true) };
  if (starts(0x42, 0x4d) && bytes.length >= 26)
    return {
      width: Math.abs(view.getInt32(18, true)),
      height: Math.abs(view.getInt32(22, true)),
    };
  if (starts(0x52, 0x49, 0x46, 0x46) && bytes.length >= 30)
    return webpSize(view);
  return starts(0xff, 0xd8) ? jpegSize(view) : null;
}

/** The first chunk says it: extended, lossless or lossy (RFC 9649, 2.7, 3.4; RFC 6386, 9.1). */
function webpSize(view: DataView): { width: number; height: number } | null {
  switch (view.getUint32(12)) {
    case 0x56503858: {
      const at = (i: number) =>
        1 + view.getUint16(i, true) + view.getUint8(i + 2) * 65_536;
      return { width: at(24), height: at(27) };
    }
    case 0x5650384c: {
      const bits = view.getUint32(21, true);
      return {
        width: 1 + (bits & 0x3fff),
        height: 1 + ((bits >>> 14) & 0x3fff),
      };
    }
    case 0x56503820:
      return {
        width: view.getUint16(26, true) & 0x3fff,
        height: view.getUint16(28, true) & 0x3fff,
      };
    default:
      return null;
  }
}

/** Walks the segments up to the first frame header (ITU-T T.81, B.2.2). */
function jpegSize(view: DataView): { width: number; height: number } | null {
  let at = 2;
  while (at + 9 <= view.byteLength && view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const isFill = marker === 0xff;
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame)
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += isFill ? 1 : 2 + view.getUint16(at + 2);
  }
  return null;
}
