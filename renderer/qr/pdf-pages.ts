import {
  getDocument,
  GlobalWorkerOptions,
  type PDFPageProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { no, yes, type Outcome } from "../../shared/outcome";
import { MOST_PIXELS, type FileProblem, type Opened } from "./opened";
import { PdfDecoders } from "./pdf-decoders";
import type { PdfLoss, PdfWorkerWord } from "./pdf-worker";
import { TookTooLong, within } from "./within";

const MOST_PAGES = 50;
/** Far longer than any page takes that was not made to take long. */
const PAGE_PATIENCE_MS = 20_000;
/** The longer edge of a page in pixels: a code of two centimetres on A4 gets some 150. */
const PAGE_PX = 2200;

/**
 * The pages of a PDF, drawn one after the other without fonts or anything else from outside. A problem after a page says
 * what that page was drawn without; one at the end, why there are no more.
 */
export async function* pdfPages(
  data: ArrayBuffer,
): AsyncGenerator<Outcome<Opened, FileProblem>, void, void> {
  const worker = new Worker(new URL("./pdf-worker.ts", import.meta.url), {
    type: "module",
  });
  const losses = new Set<PdfLoss>();
  worker.addEventListener("message", ({ data }: MessageEvent<unknown>) => {
    const { loss } = data as Partial<PdfWorkerWord>;
    if (loss !== undefined) losses.add(loss);
  });
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({
    data,
    disableFontFace: true, // a font would be a style of the page
    useSystemFonts: false,
    useWorkerFetch: false,
    BinaryDataFactory: PdfDecoders,
    maxImageSize: MOST_PIXELS,
    stopAtErrors: false,
  });
  try {
    const pdf = await within(PAGE_PATIENCE_MS, loading.promise);
    const pages = Math.min(pdf.numPages, MOST_PAGES);
    for (let page = 1; page <= pages; page++) {
      const sheet = await within(PAGE_PATIENCE_MS, pdf.getPage(page));
      const picture = await within(PAGE_PATIENCE_MS, draw(sheet));
      yield yes({ page, picture });
      for (const loss of losses) yield no(loss);
      losses.clear();
    }
    if (pdf.numPages > pages) yield no("too-many-pages");
  } catch (error) {
    yield no(problemOf(error));
  } finally {
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
    void loading.destroy().catch(() => undefined); // it may wait for the worker
  }
}

async function draw(sheet: PDFPageProxy) {
  const { width, height } = sheet.getViewport({ scale: 1 });
  const scale = PAGE_PX / Math.max(width, height, 1);
  const viewport = sheet.getViewport({ scale });
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.floor(viewport.width));
  canvas.height = Math.max(1, Math.floor(viewport.height));
  await sheet.render({ canvas, viewport, background: "#fff" }).promise;
  sheet.cleanup();
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("there is no canvas");
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function problemOf(error: unknown): FileProblem {
  if (error instanceof TookTooLong) return "not-read";
  return error instanceof Error && error.name === "PasswordException"
    ? "locked"
    : "damaged";
}
