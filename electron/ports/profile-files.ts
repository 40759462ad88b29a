import type { EpochMs } from "../../shared/time";

/** A file of the app's own: what a listing of its folder says of it, and nothing of what is in it. */
export type FileFacts = {
  /** Below the profile folder, with `/` between the parts. */
  readonly name: string;
  readonly bytes: number;
  readonly changedAt: EpochMs;
  readonly kind: "file" | "link" | "other";
};

/** The app's own files by name; whatever else is there, the browser engine's files included, as a number. */
export type ProfileFacts = {
  readonly own: readonly FileFacts[];
  readonly others: number;
};

/** The folder in which the app keeps its files. */
export interface ProfileFiles {
  /** At most 200 of them. Null where the folder cannot be listed. */
  list(): Promise<ProfileFacts | null>;
}
