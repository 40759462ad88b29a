import type { ORPCError } from "@orpc/server";
import type { KeyRefusalReason } from "../../shared/model/vault-view";
import type { KeyRefusal } from "../runtime/member-key";
import type { ProofRefusal } from "../runtime/protection";
import type { ChangeErrors } from "./change-errors";

/** The maker of the error that every call with a passphrase or a recovery key declares. */
export type KeyErrors = {
  readonly KEY_REFUSED: (options: {
    data: { reason: KeyRefusalReason; retryAfterMs: number };
  }) => ORPCError<string, unknown>;
};

/** The declared error for a key that was not taken. */
export function keyError(
  refusal: KeyRefusal | { readonly kind: "proof-needed" },
  errors: KeyErrors,
): ORPCError<string, unknown> {
  const reason = refusal.kind === "misspelt" ? refusal.problem : refusal.kind;
  const retryAfterMs = "retryAfterMs" in refusal ? refusal.retryAfterMs : 0;
  return errors.KEY_REFUSED({ data: { reason, retryAfterMs } });
}

/** The declared error for a proof that did not hold: the vault is not open, or the key was not taken. */
export function proofError(
  problem: ProofRefusal,
  errors: KeyErrors & Pick<ChangeErrors, "VAULT_NOT_OPEN">,
): ORPCError<string, unknown> {
  return problem.kind === "not-open"
    ? errors.VAULT_NOT_OPEN({ data: { vault: problem.vault } })
    : keyError(problem, errors);
}
