import jbig2Address from "pdfjs-dist/wasm/jbig2.wasm?url";
import openjpegAddress from "pdfjs-dist/wasm/openjpeg.wasm?url";

const addresses = new Map([
  ["jbig2.wasm", jbig2Address], // decodes fax images, too
  ["openjpeg.wasm", openjpegAddress],
]);

/** Hands the library the decoders of scanned pages, which are files of the app; of anything else it gets nothing. */
export class PdfDecoders {
  async fetch({ filename }: { readonly filename: string }) {
    const address = addresses.get(filename);
    if (address === undefined) throw new Error("not a file of the app");
    const response = await fetch(address);
    return new Uint8Array(await response.arrayBuffer());
  }
}
