import { useTranslation } from "react-i18next";
import type { ReadFile } from "./use-reading-files";
import classes from "../Pane.module.css";

/** The files that gave nothing, each with the reason and what to do. */
export function FileResults({
  files,
}: {
  readonly files: readonly ReadFile[];
}) {
  const { t } = useTranslation();
  const left = files.filter(
    ({ codes, problem }) => codes === 0 || problem !== null,
  );
  if (left.length === 0) return null;
  return (
    <div role="status">
      <ul className={classes["results"]}>
        {left.map(({ name, problem }, index) => (
          <li key={index} data-testid="file-problem">
            <bdi>{name}</bdi>
            <span>{t(`files.problem.${problem ?? "no-code"}`)}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
