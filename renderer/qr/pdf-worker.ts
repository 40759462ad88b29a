import "pdfjs-dist/legacy/build/pdf.worker.mjs";

/** What the library leaves out of a page: it says so on the console alone. */
export type PdfLoss = "too-many-pixels" | "damaged";
export type PdfWorkerWord = { readonly loss: PdfLoss };

const losses: readonly (readonly [RegExp, PdfLoss])[] = [
  [/exceeded maximum allowed size/, "too-many-pixels"],
  [/unable to decode image|ignoring XObject|dependency/i, "damaged"],
];

const warn = console.warn.bind(console);
console.warn = (...words: unknown[]) => {
  const text = words.map(String).join(" ");
  const loss = losses.find(([sign]) => sign.test(text))?.[1];
  // The library hears on the same port and takes only what is addressed to it.
  if (loss !== undefined) postMessage({ loss } satisfies PdfWorkerWord);
  warn(...words);
};
