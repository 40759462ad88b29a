import { implement } from "@orpc/server";
import { assertNever } from "../../shared/assert-never";
import { recoveryCodes } from "../../shared/contract/recovery-codes";
import type { ChangeProblem, VaultNotOpen } from "../runtime/authenticator";
import type { KeptRecoveryCodes } from "../runtime/recovery-codes";
import type { Protection } from "../runtime/protection";
import { changeError, type ChangeErrors } from "./change-errors";
import { proofError } from "./key-error";

const os = implement(recoveryCodes);
type Answers = Parameters<typeof os.router>[0];

/** The `recoveryCodes` namespace. */
export function recoveryCodesRouter(
  kept: KeptRecoveryCodes,
  prove: Protection["prove"],
): Answers {
  return {
    read: os.read.handler(({ input, errors }) => {
      const read = kept.read(input.text);
      if (read.ok) return { codes: [...read.value] };
      throw errors.RECOVERY_CODES_REFUSED({ data: read.problem });
    }),
    view: os.view.handler(async ({ input, errors }) => {
      const view = await kept.view(input.entryId);
      if (view.ok) return view.value;
      if (view.problem.kind === "not-open")
        throw errors.VAULT_NOT_OPEN({ data: { vault: view.problem.vault } });
      throw errors.ENTRY_NOT_FOUND();
    }),
    save: os.save.handler(async ({ input, errors }) => {
      const saved = await kept.save(input.entryId, input.text);
      if (saved.ok) return saved.value;
      const { problem } = saved;
      if (problem.kind === "unreadable")
        throw errors.RECOVERY_CODES_REFUSED({ data: problem.refusal });
      if (problem.kind === "refused") throw errors.ENTRY_NOT_FOUND();
      throw changeError(problem, errors);
    }),
    reveal: os.reveal.handler(async ({ input, errors }) => {
      const proven = await prove(input.proof);
      if (!proven.ok) throw proofError(proven.problem, errors);
      const list = await kept.reveal(input.entryId);
      if (!list.ok) throw findError(list.problem, errors);
      const { savedAt, codes } = list.value;
      return { savedAt, codes: [...codes] };
    }),
    mark: os.mark.handler(async ({ input, errors }) => {
      const { entryId, index, used } = input;
      const marked = await kept.mark(entryId, index, used);
      if (marked.ok) return marked.value;
      throw markError(marked.problem, errors);
    }),
    copy: os.copy.handler(async ({ input, errors }) => {
      const copied = await kept.copy(input.entryId, input.index);
      if (copied.ok) return {};
      if (copied.problem.kind === "clipboard") throw errors.CLIPBOARD_FAILED();
      throw findError(copied.problem, errors);
    }),
    forget: os.forget.handler(async ({ input, errors }) => {
      const forgotten = await kept.forget(input.entryId);
      if (forgotten.ok) return {};
      throw markError(forgotten.problem, errors);
    }),
    restore: os.restore.handler(async ({ input, errors }) => {
      const restored = await kept.restore(input.entryId);
      if (restored.ok) return {};
      throw markError(restored.problem, errors);
    }),
  };
}

type FindErrors = Pick<ChangeErrors, "VAULT_NOT_OPEN"> & {
  readonly ENTRY_NOT_FOUND: () => Error;
  readonly RECOVERY_CODE_NOT_FOUND: () => Error;
};

function findError(
  problem:
    VaultNotOpen | { readonly kind: "entry-not-found" | "code-not-found" },
  errors: FindErrors,
): Error {
  switch (problem.kind) {
    case "not-open":
      return errors.VAULT_NOT_OPEN({ data: { vault: problem.vault } });
    case "entry-not-found":
      return errors.ENTRY_NOT_FOUND();
    case "code-not-found":
      return errors.RECOVERY_CODE_NOT_FOUND();
    default:
      return assertNever(problem);
  }
}

function markError(
  problem: ChangeProblem,
  errors: FindErrors & ChangeErrors,
): Error {
  if (problem.kind !== "refused") return changeError(problem, errors);
  return problem.refusal === "recovery-code-not-found"
    ? errors.RECOVERY_CODE_NOT_FOUND()
    : errors.ENTRY_NOT_FOUND();
}
