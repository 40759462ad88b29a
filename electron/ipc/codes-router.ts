import { implement } from "@orpc/server";
import { assertNever } from "../../shared/assert-never";
import { codes } from "../../shared/contract/codes";
import type { Authenticator, ChangeProblem } from "../runtime/authenticator";
import type { LiveCodes } from "../runtime/live-codes";
import { changeError, type ChangeErrors } from "./change-errors";

/** The `codes` namespace. */
export function codesRouter(
  authenticator: Authenticator,
  liveCodes: LiveCodes,
) {
  const os = implement(codes);
  return os.router({
    list: os.list.handler(async ({ errors }) => {
      const list = await liveCodes.list();
      if (list.ok) return list.value;
      throw errors.VAULT_NOT_OPEN({ data: { vault: list.problem.vault } });
    }),
    copy: os.copy.handler(async ({ input, errors }) => {
      const copied = await liveCodes.copy(input.entryId, input.which);
      if (copied.ok) return { code: copied.value };
      switch (copied.problem.kind) {
        case "not-open":
          throw errors.VAULT_NOT_OPEN({
            data: { vault: copied.problem.vault },
          });
        case "not-found":
          throw errors.ENTRY_NOT_FOUND();
        case "clipboard":
          throw errors.CLIPBOARD_FAILED();
        default:
          return assertNever(copied.problem);
      }
    }),
    advance: os.advance.handler(async ({ input, errors }) => {
      const advanced = await liveCodes.advance(input.entryId);
      if (advanced.ok) return advanced.value;
      const { problem } = advanced;
      if (problem.kind === "refused" && problem.refusal === "not-counted")
        throw errors.NOT_COUNTED();
      throw entryError(problem, errors);
    }),
    remove: os.remove.handler(async ({ input, errors }) => {
      const changed = await authenticator.change({
        type: "remove-entry",
        entryId: input.entryId,
      });
      if (!changed.ok) throw entryError(changed.problem, errors);
      return {};
    }),
    restore: os.restore.handler(async ({ input, errors }) => {
      const changed = await authenticator.change({
        type: "restore-entry",
        entryId: input.entryId,
      });
      if (!changed.ok) throw entryError(changed.problem, errors);
      return {};
    }),
  });
}

function entryError(
  problem: ChangeProblem,
  errors: ChangeErrors & { ENTRY_NOT_FOUND: () => Error },
): Error {
  return problem.kind === "refused"
    ? errors.ENTRY_NOT_FOUND()
    : changeError(problem, errors);
}
