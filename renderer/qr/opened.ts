import type { Picture } from "../../shared/qr";

/** Why a file was not read. */
export const fileProblems = [
  "empty",
  "too-large",
  "too-many-pixels",
  "heic",
  "unknown",
  "damaged",
  "locked",
  "not-read",
] as const;
export type FileProblem = (typeof fileProblems)[number];

/** A picture of a file, and the page that it is of; null where the file has none. */
export type Opened = {
  readonly picture: Picture;
  readonly page: number | null;
};
