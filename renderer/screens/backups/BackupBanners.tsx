import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import classes from "./Backups.module.css";

const ASK_AGAIN_MS = 15 * 60_000;

/** What the member must know of backups without having asked: they fail since a day, or an old file is in place. */
export function BackupBanners({
  onSettings,
}: {
  readonly onSettings: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const status = useQuery({
    ...api.query.backups.status.queryOptions(),
    refetchInterval: ASK_AGAIN_MS,
  });
  const older = useQuery(api.query.backups.older.queryOptions());
  const accept = async () => {
    await api.call.backups.acceptOlder();
    cache.setQueryData(api.query.backups.older.queryKey(), null);
  };
  return (
    <div className={classes["banners"]}>
      {older.data != null && (
        <Callout
          tone="problem"
          title={t("backups.olderTitle")}
          testId="older-file"
        >
          <p>
            {t("backups.older", {
              count: older.data.seen - older.data.opened,
            })}
          </p>
          <div className={classes["actions"]}>
            <Button variant="default" size="xs" onClick={onSettings}>
              {t("backups.look")}
            </Button>
            <Button
              variant="default"
              size="xs"
              data-testid="accept-older"
              onClick={() => void accept()}
            >
              {t("backups.acceptOlder")}
            </Button>
          </div>
        </Callout>
      )}
      {status.data?.isOverdue === true && (
        <Callout
          tone="problem"
          title={
            status.data.lastProblem === "state-lost"
              ? t("backups.lostTitle")
              : t("backups.overdueTitle")
          }
          testId="backup-overdue"
        >
          <p>
            {status.data.lastProblem === null
              ? t("backups.overdue")
              : t(`error.BACKUP_FAILED.${status.data.lastProblem}`)}
          </p>
          <div className={classes["actions"]}>
            <Button variant="default" size="xs" onClick={onSettings}>
              {t("backups.look")}
            </Button>
          </div>
        </Callout>
      )}
    </div>
  );
}
