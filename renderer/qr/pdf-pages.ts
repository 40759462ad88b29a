import {
  getDocument,
  GlobalWorkerOptions,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { FileProblem, Opened } from "./opened";

const MOST_PAGES = 50;
/** The longer edge of a page in pixels: a code of two centimetres on A4 gets some 150. */
const PAGE_PX = 2200;

/** The pages of a PDF, drawn one after the other without fonts or anything else from outside; at most fifty. */
export async function* pdfPages(
  data: ArrayBuffer,
): AsyncGenerator<Outcome<Opened, FileProblem>, void, void> {
  const worker = new Worker(
    new URL("pdfjs-dist/legacy/build/pdf.worker.mjs", import.meta.url),
    { type: "module" },
  );
  GlobalWorkerOptions.workerPort = worker;
  const loading = getDocument({
    data,
    disableFontFace: true, // a font would be a style of the page
    useSystemFonts: false,
    useWorkerFetch: false,
    stopAtErrors: false,
  });
  try {
    const pdf = await loading.promise;
    const pages = Math.min(pdf.numPages, MOST_PAGES);
    for (let page = 1; page <= pages; page++) {
      const sheet = await pdf.getPage(page);
      const { width, height } = sheet.getViewport({ scale: 1 });
      const scale = PAGE_PX / Math.max(width, height, 1);
      const viewport = sheet.getViewport({ scale });
      const canvas = document.createElement("canvas");
      canvas.width = Math.max(1, Math.floor(viewport.width));
      canvas.height = Math.max(1, Math.floor(viewport.height));
      await sheet.render({ canvas, viewport, background: "#fff" }).promise;
      sheet.cleanup();
      const pixels = canvas
        .getContext("2d")
        ?.getImageData(0, 0, canvas.width, canvas.height);
      if (pixels === undefined) break;
      yield yes({
        page,
        picture: {
          data: pixels.data,
          width: pixels.width,
          height: pixels.height,
        },
      });
    }
  } catch (error) {
    const isLocked =
      error instanceof Error && error.name === "PasswordException";
    yield no(isLocked ? "locked" : "damaged");
  } finally {
    await loading.destroy().catch(() => undefined);
    GlobalWorkerOptions.workerPort = null;
    worker.terminate();
  }
}
