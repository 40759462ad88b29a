import type { FoundQr, Picture, ReadPicture } from "../../../shared/qr";

/** A code and what lies around it. */
export type FoundInPlace = FoundQr & { readonly surroundings: Picture };

/** What the worker read in a picture. */
export type ReadInPlace = Omit<ReadPicture, "codes"> & {
  readonly codes: readonly FoundInPlace[];
};

/** What the worker answers to a picture. */
export type WorkerAnswer = ReadInPlace | { readonly failure: string };
