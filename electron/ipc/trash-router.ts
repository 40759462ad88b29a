import { implement } from "@orpc/server";
import { trash } from "../../shared/contract/trash";
import type { ChangeProblem } from "../runtime/authenticator";
import type { Trash } from "../runtime/trash";
import { changeError, type ChangeErrors } from "./change-errors";

const os = implement(trash);
type Answers = Parameters<typeof os.router>[0];

/** The `trash` namespace. */
export function trashRouter(served: Trash): Answers {
  return {
    list: os.list.handler(async ({ errors }) => {
      const list = await served.list();
      if (list.ok) return list.value;
      throw errors.VAULT_NOT_OPEN({ data: { vault: list.problem.vault } });
    }),
    restore: os.restore.handler(async ({ input, errors }) => {
      const restored = await served.restore(input.entryId);
      if (!restored.ok) throw entryError(restored.problem, errors);
      return {};
    }),
    erase: os.erase.handler(async ({ input, errors }) => {
      const erased = await served.erase(input.entryId);
      if (!erased.ok) throw entryError(erased.problem, errors);
      return {};
    }),
  };
}

function entryError(
  problem: ChangeProblem,
  errors: ChangeErrors & { readonly ENTRY_NOT_FOUND: () => Error },
): Error {
  return problem.kind === "refused"
    ? errors.ENTRY_NOT_FOUND()
    : changeError(problem, errors);
}
