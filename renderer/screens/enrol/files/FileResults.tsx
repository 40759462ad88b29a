import { useTranslation } from "react-i18next";
import type { ReadFile } from "./read-file";
import classes from "../Pane.module.css";

/** The files that gave nothing, or not all of what is in them, each with the reason and what to do. */
export function FileResults({
  files,
}: {
  readonly files: readonly ReadFile[];
}) {
  const { t } = useTranslation();
  const left = files.flatMap(({ name, codes, problems }) =>
    (codes === 0 && problems.length === 0
      ? (["no-code"] as const)
      : problems
    ).map((problem) => ({ name, problem })),
  );
  if (left.length === 0) return null;
  return (
    <div role="status">
      <ul className={classes["results"]}>
        {left.map(({ name, problem }, index) => (
          <li key={index} data-testid="file-problem">
            <bdi>{name}</bdi>
            <span>{t(`files.problem.${problem}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
