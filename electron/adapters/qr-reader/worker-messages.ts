import type { FoundQr, Picture, ReadPicture } from "../../../shared/qr";

/** A code and what lies around it. */
export type FoundInPlace = FoundQr & { readonly surroundings: Picture };

/** What the worker answers to a picture. */
export type WorkerAnswer =
  ReadPicture<FoundInPlace> | { readonly failure: string };
