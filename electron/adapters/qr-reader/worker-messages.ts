import type { FoundQr } from "../../../shared/qr";

/** What the worker answers to a picture. */
export type WorkerAnswer =
  { readonly found: FoundQr[] } | { readonly failure: string };
