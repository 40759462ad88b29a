import { no, yes, type Outcome } from "../../shared/outcome";
import { MAX_PICTURE_BYTES, pictureSize, type Picture } from "../../shared/qr";
import { fileKind, HEAD_BYTES } from "./file-kind";
import { MOST_PIXELS, type FileProblem, type Opened } from "./opened";
import { svgWeight } from "./svg-weight";

/** Room for the header of a JPEG, which may come after a long preamble. */
const HEADER_BYTES = 1024 * 1024;
/** The largest code has some 31,000 modules. */
const MOST_ELEMENTS = 200_000;
const MOST_SVG_BYTES = 16_000_000;
/** The longer edge that a drawing gets: it has no size of its own that one could trust. */
const DRAWN_PX = 2000;

/** The pictures in a file, one after the other: only one is in memory at a time. A problem is what the member has to know of the file. */
export async function* openPictures(
  file: File,
): AsyncGenerator<Outcome<Opened, FileProblem>, void, void> {
  try {
    yield* openKnown(file);
  } catch {
    yield no("gone"); // a folder, or a file that was moved or may not be read
  }
}

async function* openKnown(
  file: File,
): AsyncGenerator<Outcome<Opened, FileProblem>, void, void> {
  if (file.size > MAX_PICTURE_BYTES) {
    yield no("too-large");
    return;
  }
  const kind = fileKind(await bytesOf(file, HEAD_BYTES));
  switch (kind) {
    case "picture":
      yield whole(await openBitmap(file));
      return;
    case "svg":
      yield whole(await drawSvg(file));
      return;
    case "pdf": {
      const { pdfPages } = await import("./pdf-pages");
      yield* pdfPages(await file.arrayBuffer());
      return;
    }
    case "heic":
    case "empty":
    case "unknown":
      yield no(kind);
  }
}

function whole(
  picture: Outcome<Picture, FileProblem>,
): Outcome<Opened, FileProblem> {
  return picture.ok ? yes({ picture: picture.value, page: null }) : picture;
}

async function bytesOf(file: File, length: number): Promise<Uint8Array> {
  return new Uint8Array(await file.slice(0, length).arrayBuffer());
}

/** The header says how large the picture claims to be, before anything of that size is made. */
async function openBitmap(file: File): Promise<Outcome<Picture, FileProblem>> {
  const size = pictureSize(await bytesOf(file, HEADER_BYTES));
  if (size === null || size.width < 1 || size.height < 1) return no("damaged");
  if (size.width * size.height > MOST_PIXELS) return no("too-many-pixels");
  try {
    const bitmap = await createImageBitmap(file);
    return yes(pixelsOf(bitmap, bitmap.width, bitmap.height));
  } catch {
    return no("damaged");
  }
}

/** As an image it runs no scripts and loads nothing from elsewhere (SVG 2, "secure animated mode" and below). */
async function drawSvg(file: File): Promise<Outcome<Picture, FileProblem>> {
  if (
    file.size > MOST_SVG_BYTES ||
    svgWeight(await file.text()) > MOST_ELEMENTS
  )
    return no("too-many-pixels");
  try {
    const image = new Image();
    // Of a `blob:` address with HTML in it, as programs for diagrams write it, Chromium gives no pixels.
    image.src = await dataAddress(file);
    await image.decode();
    const { naturalWidth, naturalHeight } = image;
    const longer = Math.max(naturalWidth, naturalHeight);
    const scale = longer > 0 ? DRAWN_PX / longer : 0;
    const width = Math.round(naturalWidth * scale) || DRAWN_PX;
    const height = Math.round(naturalHeight * scale) || DRAWN_PX;
    return yes(pixelsOf(image, width, height));
  } catch {
    return no("damaged");
  }
}

/** The bytes as they are: a drawing says by itself in which characters it is written. */
function dataAddress(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      if (typeof reader.result === "string") resolve(reader.result);
    };
    reader.onerror = () => {
      reject(new Error("the file could not be read"));
    };
    reader.readAsDataURL(new Blob([file], { type: "image/svg+xml" }));
  });
}

/** Draws it on white, as on a page, and takes the pixels; a bitmap is let go of. */
export function pixelsOf(
  source: CanvasImageSource,
  width: number,
  height: number,
): Picture {
  const context = new OffscreenCanvas(width, height).getContext("2d", {
    willReadFrequently: true,
  });
  if (context === null) throw new Error("there is no canvas");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.drawImage(source, 0, 0, width, height);
  if (source instanceof ImageBitmap) source.close();
  const { data } = context.getImageData(0, 0, width, height);
  return { data, width, height };
}
