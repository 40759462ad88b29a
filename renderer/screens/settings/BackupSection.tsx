import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import type { BackupView } from "../../../shared/model/backup-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import classes from "./BackupSection.module.css";

/** The automatic backup, and the way to former copies. Main asks for the folder: the window never says a path. */
export function BackupSection({
  onRestore,
}: {
  /** Null while the vault is not open. */
  readonly onRestore: (() => void) | null;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const id = useId();
  const { data: view } = useQuery({
    ...api.query.backups.status.queryOptions(),
    staleTime: 0,
  });
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const ask = async (call: Promise<BackupView>, done: string) => {
    setBusy(true);
    const answer = await safe(call);
    setBusy(false);
    setSaid(answer.error === null ? done : "");
    setError(answer.error && explain(t, answer.error));
    await cache.invalidateQueries({ queryKey: api.query.backups.status.key() });
  };
  if (view === undefined) return null;
  const { folder, lastSuccessAt, failingSince, lastProblem } = view;
  const problem =
    error ??
    (lastProblem === null ? null : t(`error.BACKUP_FAILED.${lastProblem}`));

  return (
    <section
      className={classes["section"]}
      aria-labelledby={id}
      data-testid="backup-section"
    >
      <h3 id={id} className={classes["label"]}>
        {t("backups.section")}
      </h3>
      <p className={classes["lead"]}>{t("backups.lead")}</p>
      {folder === null ? (
        lastProblem === null && (
          <p className={classes["lead"]}>{t("backups.off")}</p>
        )
      ) : (
        <dl className={classes["state"]}>
          <dt>{t("backups.folder")}</dt>
          <dd>
            <bdi data-testid="backup-folder">{folder}</bdi>
          </dd>
          <dd data-testid="backup-success">
            {lastSuccessAt === null
              ? t("backups.never")
              : t("backups.lastSuccess", { at: new Date(lastSuccessAt) })}
          </dd>
        </dl>
      )}
      {problem !== null && (
        <Callout tone="problem" testId="backup-problem">
          <p>{problem}</p>
          {failingSince !== null && (
            <p>{t("backups.failing", { at: new Date(failingSince) })}</p>
          )}
        </Callout>
      )}
      <div className={classes["actions"]}>
        <Button
          variant="default"
          loading={busy}
          data-testid="choose-backup-folder"
          onClick={() => void ask(api.call.backups.chooseFolder(), "")}
        >
          {folder === null ? t("backups.choose") : t("backups.change")}
        </Button>
        {folder !== null && (
          <Button
            variant="default"
            disabled={busy}
            data-testid="back-up-now"
            onClick={() =>
              void ask(api.call.backups.backUpNow(), t("backups.done"))
            }
          >
            {t("backups.now")}
          </Button>
        )}
        {(folder !== null || lastProblem === "state-lost") && (
          <Button
            variant="default"
            disabled={busy}
            data-testid="set-backup-off"
            onClick={() => void ask(api.call.backups.setOff(), "")}
          >
            {t("backups.setOff")}
          </Button>
        )}
        {onRestore !== null && (
          <Button
            variant="default"
            data-testid="restore-earlier"
            onClick={onRestore}
          >
            {t("backups.restore")}
          </Button>
        )}
      </div>
      <p className={classes["said"]} role="status">
        {said}
      </p>
    </section>
  );
}
