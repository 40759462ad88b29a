import type { ORPCError } from "@orpc/server";
import { assertNever } from "../../shared/assert-never";
import type { CaptureProblem } from "../../shared/contract/enrol";
import type { VaultNotOpen } from "../runtime/authenticator";
import type { LookProblem } from "../runtime/look-at-screens";
import type { ChangeErrors } from "./change-errors";

type OpenErrors = Pick<ChangeErrors, "VAULT_NOT_OPEN">;
/** The makers of the errors that every look at the screens declares. */
type LookErrors = OpenErrors & {
  readonly CAPTURE_FAILED: (options: {
    data: { problem: CaptureProblem };
  }) => ORPCError<string, unknown>;
  readonly DECODE_FAILED: () => ORPCError<string, unknown>;
};

/** The declared error for a vault that is not open. */
export function notOpenError(
  { vault }: VaultNotOpen,
  errors: OpenErrors,
): ORPCError<string, unknown> {
  return errors.VAULT_NOT_OPEN({ data: { vault } });
}

/** The declared error for screens that could not be looked at. */
export function lookError(
  problem: VaultNotOpen | LookProblem,
  errors: LookErrors,
): ORPCError<string, unknown> {
  switch (problem.kind) {
    case "not-open":
      return notOpenError(problem, errors);
    case "capture":
      return errors.CAPTURE_FAILED({ data: { problem: problem.problem } });
    case "decode":
      return errors.DECODE_FAILED();
    default:
      return assertNever(problem);
  }
}
