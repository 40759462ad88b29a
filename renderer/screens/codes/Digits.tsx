import { groupCode } from "../../words/group-code";
import classes from "./CodeRow.module.css";

/** A code in reading groups; the gaps are real spaces, so that a selection reads as it looks. Dots stand for no code, and for one that is hidden. */
export function Digits({
  code,
  length,
  testId,
}: {
  readonly code: string | null;
  readonly length: number;
  readonly testId: "code" | "next-code";
}) {
  const groups = groupCode(code ?? "•".repeat(length)).join(" ");
  return (
    <span
      className={classes[testId]}
      data-testid={code === null ? undefined : testId}
      data-long={length > 8 || undefined}
    >
      {groups}
    </span>
  );
}
