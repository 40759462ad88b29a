/** More pixels than this are not read, and not unpacked either: look at `pictureSize` before a decoder allocates them. */
export const MAX_PICTURE_PIXELS = 100_000_000;

/** Files larger than this are not opened as pictures. */
export const MAX_PICTURE_BYTES = 64 * 1024 * 1024;
