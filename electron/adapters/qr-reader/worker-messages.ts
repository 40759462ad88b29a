import type { FoundQr, Picture } from "../../../shared/qr";

/** A code and what lies around it. */
export type FoundInPlace = FoundQr & { readonly surroundings: Picture };

/** What the worker answers to a picture. */
export type WorkerAnswer =
  { readonly found: FoundInPlace[] } | { readonly failure: string };
