import type { SaveProblem } from "../../../shared/model/vault-view";

const problems: Readonly<Record<string, SaveProblem>> = {
  EROFS: "read-only",
  ENOSPC: "disk-full",
  EDQUOT: "disk-full",
  EACCES: "denied",
  EPERM: "denied",
};

/** What a failed write means for the member, from its errno code. */
export function nameSaveProblem(error: unknown): SaveProblem {
  const code =
    error instanceof Error && "code" in error ? String(error.code) : "";
  return problems[code] ?? "failed";
}
