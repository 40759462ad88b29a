import { useTranslation } from "react-i18next";
import type { CopySource, CopyView } from "../../../shared/model/backup-view";
import classes from "./Backups.module.css";

/** Former copies to choose from; one that is locked can be chosen too, and is opened then. */
export function CopyRows({
  copies,
  onChoose,
}: {
  readonly copies: readonly CopyView[];
  readonly onChoose: (source: CopySource) => void;
}) {
  const { t } = useTranslation();
  return (
    <ul className={classes["list"]}>
      {copies.map(({ source, savedAt, entries, problem }) => (
        <li key={JSON.stringify(source)}>
          <button
            type="button"
            className={classes["copy"]}
            data-testid={source.from}
            disabled={problem !== null && problem !== "locked"}
            onClick={() => {
              onChoose(source);
            }}
          >
            <span>
              {t("backups.moment", { at: new Date(savedAt) })}
              {source.from === "backup" && (
                <span className={classes["kind"]}>
                  {t("backups.fromBackup")}
                </span>
              )}
            </span>
            <span className={classes["count"]}>
              {problem === null
                ? t("backups.entries", { count: entries ?? 0 })
                : t(`backups.unusable.${problem}`)}
            </span>
          </button>
        </li>
      ))}
    </ul>
  );
}
