import type { jaFiles } from "./ja-files";

/** The words for reading files and the clipboard, in English. */
export const enFiles: typeof jaFiles = {
  lead: "Choose pictures of QR codes (PNG, JPEG, WebP, GIF, BMP, SVG) or PDF files. You can also drop them on the window or paste them.",
  choose: "Choose files",
  clipboard: "Read the clipboard",
  watch: "Wait for a copy",
  watchStop: "Stop waiting",
  watching: "Waiting. Copy a picture of a QR code or a URI now.",
  reading: "Reading {{done}} of {{of}}…",
  tooMany:
    "At most {{most}} files can be read at once. Choose fewer and try again.",
  drop: "Drop to read the QR codes",
  problem: {
    "no-code": "There is no QR code in it.",
    empty: "The file is empty. Save it anew.",
    "too-large": "The file is too large. Choose one of at most 64 MB.",
    "too-many-pixels":
      "The picture in it is too large and was not read. Cut out the QR code.",
    "too-many-pages":
      "Only the first 50 pages were read. Put the others into a PDF of their own.",
    gone: "The file could not be opened. Choose a picture or a PDF, not a folder.",
    heic: "HEIC pictures cannot be read. Export it as JPEG in Photos on the iPhone, or take a screenshot.",
    unknown: "This is neither a picture nor a PDF.",
    damaged: "The file is damaged and cannot be read. Save it anew.",
    locked:
      "This PDF is protected by a password. Remove the protection, or take a screenshot.",
    "not-read": "Reading took too long and was ended. Cut out the QR code.",
    "cut-short":
      "Not all of it could be read in time. If a QR code is missing, cut it out.",
  },
};
