/** What a file is by its first bytes, whatever it is called. */
export type FileKind = "picture" | "svg" | "pdf" | "heic" | "empty" | "unknown";

/** Bytes to look at. */
export const HEAD_BYTES = 4096;

const heicBrands = [
  "heic",
  "heix",
  "hevc",
  "heim",
  "heis",
  "mif1",
  "msf1",
  "avif",
];

/** PNG, JPEG, GIF, BMP and WebP are pictures; HEIC stands for all that come in an ISO media file (ISO/IEC 23008-12). */
export function fileKind(head: Uint8Array): FileKind {
  if (head.length === 0) return "empty";
  // Byte by byte: what browsers call Latin-1 is another code in half of its bytes.
  const text = String.fromCharCode(...head.subarray(0, HEAD_BYTES));
  if (/^(\x89PNG|\xff\xd8\xff|GIF8|BM)/.test(text)) return "picture";
  if (/^RIFF[^]{4}WEBP/.test(text)) return "picture";
  if (/^[^]{4}ftyp/.test(text))
    return heicBrands.includes(text.slice(8, 12)) ? "heic" : "unknown";
  if (text.slice(0, 1024).includes("%PDF-")) return "pdf";
  const plain = text.replace(/^\xef\xbb\xbf/, "").trimStart();
  return /^<(\?xml|!doctype svg|!--|svg)/i.test(plain) &&
    /<svg[\s>]/i.test(text)
    ? "svg"
    : "unknown";
}
