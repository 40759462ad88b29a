import { Button } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopySource } from "../../../shared/model/backup-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import classes from "./Backups.module.css";
import { CopyRows } from "./CopyRows";

/** The former copies, newest first, those of other vaults only where the member asks for them, and the way to any file. */
export function CopyList({
  onChoose,
  onPick,
}: {
  readonly onChoose: (source: CopySource) => void;
  readonly onPick: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [isAll, setAll] = useState(false);
  const list = useQuery({
    ...api.query.backups.copies.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  });
  const copies = list.data ?? [];
  const own = copies.filter(({ isOther }) => !isOther);
  const others = copies.filter(({ isOther }) => isOther);
  const hasKeyless =
    own.some(({ problem }) => problem === "key-missing") &&
    own.some(({ problem }) => problem === "locked");
  return (
    <>
      <div>
        <Button variant="default" onClick={onPick} data-testid="pick-backup">
          {t("backups.pick")}
        </Button>
      </div>
      <h3 className={classes["heading"]}>{t("backups.list")}</h3>
      {list.isError && (
        <Callout tone="problem">{explain(t, list.error)}</Callout>
      )}
      {list.isSuccess && own.length === 0 && (
        <p className={classes["lead"]}>{t("backups.listEmpty")}</p>
      )}
      {hasKeyless && <Callout tone="hint">{t("backups.keyMissing")}</Callout>}
      <CopyRows copies={own} onChoose={onChoose} />
      {others.length > 0 && !isAll && (
        <Button
          variant="subtle"
          data-testid="other-vaults"
          onClick={() => {
            setAll(true);
          }}
        >
          {t("backups.others")}
        </Button>
      )}
      {others.length > 0 && isAll && (
        <>
          <h3 className={classes["heading"]}>{t("backups.othersTitle")}</h3>
          <CopyRows copies={others} onChoose={onChoose} />
        </>
      )}
    </>
  );
}
