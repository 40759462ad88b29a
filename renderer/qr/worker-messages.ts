import type { FoundQr, Picture } from "../../shared/qr";

export type WorkerQuestion = { readonly picture: Picture };
/** What was read, or null where the reader could not. */
export type WorkerAnswer = { readonly found: FoundQr[] | null };
