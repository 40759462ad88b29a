import type { Picture, ReadPicture } from "../../shared/qr";

export type WorkerQuestion = { readonly picture: Picture };
/** What was read, or null where the reader could not. */
export type WorkerAnswer = { readonly read: ReadPicture | null };
