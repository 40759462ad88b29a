import type { SaveProblem } from "../../../shared/model/vault-view";
import { errorCode } from "./disk";

const problems: Readonly<Record<string, SaveProblem>> = {
  EROFS: "read-only",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EACCES: "denied",
  EPERM: "denied",
};

/** What a failed write means for the member, from its errno code. */
export function nameSaveProblem(error: unknown): SaveProblem {
  return problems[errorCode(error)] ?? "failed";
}
