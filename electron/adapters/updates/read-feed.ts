import type { UpdateInfo } from "electron-updater";
import { z } from "zod";
import {
  MAX_NOTES_LENGTH,
  type UpdateProblem,
} from "../../../shared/model/update-view";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { EpochMs } from "../../../shared/time";

/** Which packages a build takes for its own: those of this name, for this system. */
export type Identity = {
  readonly name: string;
  readonly system: "linux" | "mac" | "win";
};

/** A gigabyte: more than any package of this app will be. */
export const MAX_FILE_BYTES = 1_073_741_824;

const fileSchema = z.object({
  url: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/),
  sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
  size: z.number().int().min(1).max(MAX_FILE_BYTES),
});
const feedSchema = z.object({
  validUntil: z.iso.datetime(),
  version: z.string().max(100),
  files: z.array(fileSchema).min(1).max(20),
  releaseDate: z.string().max(100).default(""),
  releaseNotes: z.string().nullish(),
  stagingPercentage: z.number().min(0).max(100).nullish(),
  minimumSystemVersion: z.string().max(100).nullish(),
});

/**
 * What a signed feed says, as far as this build knows of it; the rest is dropped. It is believed until its day: an old feed
 * that is shown again keeps a member on an old version no longer than that. Files lie beside the feed and bear the
 * name, version and system of their package (`nidan-1.2.0-linux-…`): so the feed of another flavour, or of another
 * system, signed with the same key, is not taken for this one's.
 */
export function readFeed(
  feed: unknown,
  { name, system }: Identity,
  now: EpochMs,
): Outcome<UpdateInfo, UpdateProblem> {
  const read = feedSchema.safeParse(feed);
  if (!read.success) return no("malformed");
  const { version, files, releaseDate, releaseNotes, ...rest } = read.data;
  const isOver = Date.parse(rest.validUntil) < now;
  const beginning = `${name}-${version}-${system}-`;
  const [first] = files;
  if (first === undefined) return no("malformed");
  if (!files.every(({ url }) => url.startsWith(beginning)))
    return no("other-app");
  if (isOver) return no("expired");
  const { stagingPercentage, minimumSystemVersion } = rest;
  return yes({
    version,
    files,
    path: first.url,
    sha512: first.sha512,
    releaseDate,
    releaseNotes: releaseNotes == null ? null : plainText(releaseNotes),
    ...(stagingPercentage == null ? {} : { stagingPercentage }),
    ...(minimumSystemVersion == null ? {} : { minimumSystemVersion }),
  });
}

/** Notes as nothing but text: no markup of HTML, nothing that hides, turns round or overruns what is beside it. */
export function plainText(notes: string): string | null {
  const text = notes
    .slice(0, 4 * MAX_NOTES_LENGTH)
    .replace(/\r\n?/g, "\n")
    .replace(/<\/?[a-z][^>]*>/gi, "")
    .replace(/[^\P{C}\n\t]/gu, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim()
    .slice(0, MAX_NOTES_LENGTH);
  return text === "" ? null : text;
}
