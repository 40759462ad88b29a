import type { Picture } from "../../shared/qr";

/** Four bytes each, twice: what a window can well bear. */
export const MOST_PIXELS = 50_000_000;

/** Why a file was not read, or not all of it. */
export const fileProblems = [
  "empty",
  "too-large",
  "too-many-pixels",
  "too-many-pages",
  "gone",
  "heic",
  "unknown",
  "damaged",
  "locked",
  "not-read",
  "cut-short",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** A picture of a file, and the page that it is of; null where the file has none. */
export type Opened = {
  readonly picture: Picture;
  readonly page: number | null;
};
