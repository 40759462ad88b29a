import type { ORPCError } from "@orpc/server";
import type {
  KeychainProblem,
  SaveProblem,
  VaultView,
} from "../../shared/model/vault-view";
import { assertNever } from "../../shared/assert-never";
import type { SaveRefusal } from "../runtime/sealed-file";
import type { VaultNotOpen } from "../runtime/authenticator";

type Raise<Data> = (options: { data: Data }) => ORPCError<string, unknown>;

/** The makers of the errors that every changing call declares. */
export type ChangeErrors = {
  readonly VAULT_NOT_OPEN: Raise<{ vault: VaultView }>;
  readonly KEYCHAIN_UNAVAILABLE: Raise<{ problem: KeychainProblem }>;
  readonly SAVE_FAILED: Raise<{ problem: SaveProblem; path: string }>;
};

/** The declared error for a vault that is not open or did not take a change. */
export function changeError(
  problem: VaultNotOpen | SaveRefusal,
  errors: ChangeErrors,
): ORPCError<string, unknown> {
  switch (problem.kind) {
    case "not-open":
      return errors.VAULT_NOT_OPEN({ data: { vault: problem.vault } });
    case "keychain":
      return errors.KEYCHAIN_UNAVAILABLE({
        data: { problem: problem.problem },
      });
    case "file":
      return errors.SAVE_FAILED({
        data: { problem: problem.problem, path: problem.path },
      });
    default:
      return assertNever(problem);
  }
}
