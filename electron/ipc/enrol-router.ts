import { implement } from "@orpc/server";
import { assertNever } from "../../shared/assert-never";
import { enrol } from "../../shared/contract/enrol";
import type { Enrolment } from "../runtime/enrolment";
import { changeError } from "./change-errors";
import { lookError, notOpenError } from "./enrol-errors";
import { whatChanges, type Watch } from "./what-changes";

/** The links by which the system opened the app; they stay in main. */
export type EntryLinks = {
  readonly watch: Watch;
  readonly isWaiting: () => boolean;
};

/** The `enrol` namespace. */
export function enrolRouter(enrolment: Enrolment, entryLinks: EntryLinks) {
  const os = implement(enrol);
  return os.router({
    clear: os.clear.handler(() => {
      enrolment.clear();
      return {};
    }),
    scanScreen: os.scanScreen.handler(async ({ input, errors }) => {
      const scan = await enrolment.scanScreen(input.ownWindows);
      if (scan.ok) return scan.value;
      throw lookError(scan.problem, errors);
    }),
    watchScreen: os.watchScreen.handler(async function* ({ signal, errors }) {
      for await (const seen of enrolment.watchScreen(signal)) {
        if (!seen.ok) throw lookError(seen.problem, errors);
        yield seen.value;
      }
    }),
    readText: os.readText.handler(async ({ input, errors }) => {
      const read = await enrolment.readText(input.text);
      if (read.ok) return read.value;
      throw notOpenError(read.problem, errors);
    }),
    readCodes: os.readCodes.handler(async ({ input, errors }) => {
      const read = await enrolment.readCodes(input.codes);
      if (read.ok) return read.value;
      throw notOpenError(read.problem, errors);
    }),
    readClipboard: os.readClipboard.handler(async ({ errors }) => {
      const read = await enrolment.readClipboard();
      if (read.ok) return read.value;
      switch (read.problem.kind) {
        case "not-open":
          throw notOpenError(read.problem, errors);
        case "nothing-there":
          throw errors.NOTHING_THERE();
        case "decode":
          throw errors.DECODE_FAILED();
        default:
          return assertNever(read.problem);
      }
    }),
    watchClipboard: os.watchClipboard.handler(async function* ({
      signal,
      errors,
    }) {
      for await (const seen of enrolment.watchClipboard(signal)) {
        if (!seen.ok) throw notOpenError(seen.problem, errors);
        yield seen.value;
      }
    }),
    linkArrivals: os.linkArrivals.handler(({ signal }) =>
      whatChanges(
        entryLinks.watch,
        () => (entryLinks.isWaiting() ? {} : null),
        signal,
      ),
    ),
    takeLink: os.takeLink.handler(async ({ errors }) => {
      const read = await enrolment.takeLink();
      if (read.ok) return { tray: read.value };
      throw notOpenError(read.problem, errors);
    }),
    readTyped: os.readTyped.handler(async ({ input, errors }) => {
      const read = await enrolment.readTyped(input);
      if (read.ok) return { found: read.value };
      throw notOpenError(read.problem, errors);
    }),
    codes: os.codes.handler(({ input }) => ({
      codes: enrolment.codes(input.candidateIds),
    })),
    rename: os.rename.handler(async ({ input, errors }) => {
      const { candidateId, ...names } = input;
      const renamed = await enrolment.rename(candidateId, names);
      if (renamed.ok) return renamed.value;
      const { problem } = renamed;
      switch (problem.kind) {
        case "candidate-gone":
          throw errors.CANDIDATE_GONE();
        case "name-refused":
          throw errors.ENTRY_REFUSED({ data: { refusal: problem.refusal } });
        case "not-open":
          throw notOpenError(problem, errors);
        default:
          return assertNever(problem);
      }
    }),
    add: os.add.handler(async ({ input, errors }) => {
      const added = await enrolment.add(input.chosen);
      if (added.ok) return added.value;
      const { problem } = added;
      switch (problem.kind) {
        case "candidate-gone":
        case "refused": // what it takes the place of went meanwhile
          throw errors.CANDIDATE_GONE();
        case "not-open":
        case "keychain":
        case "file":
          throw changeError(problem, errors);
        default:
          return assertNever(problem);
      }
    }),
    openLink: os.openLink.handler(async ({ input, errors }) => {
      if (!(await enrolment.openLink(input.foundId)))
        throw errors.CANDIDATE_GONE();
      return {};
    }),
  });
}
