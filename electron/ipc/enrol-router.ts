import { implement } from "@orpc/server";
import { assertNever } from "../../shared/assert-never";
import { enrol } from "../../shared/contract/enrol";
import type { Enrolment } from "../runtime/enrolment";
import { changeError } from "./change-errors";

/** The `enrol` namespace. */
export function enrolRouter(enrolment: Enrolment) {
  const os = implement(enrol);
  return os.router({
    scanScreen: os.scanScreen.handler(async ({ input, errors }) => {
      const scan = await enrolment.scanScreen(input.ownWindows);
      if (scan.ok) return scan.value;
      switch (scan.problem.kind) {
        case "not-open":
          throw errors.VAULT_NOT_OPEN({ data: { vault: scan.problem.vault } });
        case "capture":
          throw errors.CAPTURE_FAILED({
            data: { problem: scan.problem.problem },
          });
        case "decode":
          throw errors.DECODE_FAILED();
        default:
          return assertNever(scan.problem);
      }
    }),
    readText: os.readText.handler(async ({ input, errors }) => {
      const read = await enrolment.readText(input.text);
      if (read.ok) return read.value;
      throw errors.VAULT_NOT_OPEN({ data: { vault: read.problem.vault } });
    }),
    readTyped: os.readTyped.handler(async ({ input, errors }) => {
      const read = await enrolment.readTyped(input);
      if (read.ok) return { found: read.value };
      throw errors.VAULT_NOT_OPEN({ data: { vault: read.problem.vault } });
    }),
    add: os.add.handler(async ({ input, errors }) => {
      const added = await enrolment.add(input.candidateIds);
      if (added.ok) return { entryIds: added.value };
      const { problem } = added;
      switch (problem.kind) {
        case "candidate-gone":
          throw errors.CANDIDATE_GONE();
        case "refused": // adding is never refused by the core: there is nothing to be missing
          throw new Error(`adding was refused: ${problem.refusal}`);
        case "not-open":
        case "keychain":
        case "file":
          throw changeError(problem, errors);
        default:
          return assertNever(problem);
      }
    }),
  });
}
