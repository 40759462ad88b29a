import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import classes from "./Backups.module.css";

/** The former copies, newest first, and the way to any other file. */
export function CopyList({
  onChoose,
  onPick,
}: {
  readonly onChoose: (name: string) => void;
  readonly onPick: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const list = useQuery({
    ...api.query.backups.generations.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <>
      <p className={classes["lead"]}>{t("backups.restoreLead")}</p>
      <div>
        <Button variant="default" onClick={onPick} data-testid="pick-backup">
          {t("backups.pick")}
        </Button>
      </div>
      <h3 className={classes["heading"]}>{t("backups.list")}</h3>
      {list.isError && (
        <Callout tone="problem">{explain(t, list.error)}</Callout>
      )}
      {list.data?.length === 0 && (
        <p className={classes["lead"]}>{t("backups.listEmpty")}</p>
      )}
      <ul className={classes["list"]}>
        {list.data?.map(({ name, savedAt, entries }) => (
          <li key={name}>
            <button
              type="button"
              className={classes["copy"]}
              data-testid="generation"
              disabled={entries === null}
              onClick={() => {
                onChoose(name);
              }}
            >
              <span>{t("backups.moment", { at: new Date(savedAt) })}</span>
              <span className={classes["count"]}>
                {entries === null
                  ? t("backups.unusable")
                  : t("backups.entries", { count: entries })}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
