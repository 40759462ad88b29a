import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import classes from "./CurrentCodes.module.css";
import type { KnownSet } from "./revealed-set";

/** The set as far as it may be told without the password, and what to do about it (S44, S46, S48). */
export function CurrentCodes({
  account,
  known,
  wasShown,
  onShow,
  onRenew,
}: {
  readonly account: AccountView;
  readonly known: KnownSet;
  /** The codes were on this page a moment ago. */
  readonly wasShown: boolean;
  readonly onShow: () => void;
  readonly onRenew: () => void;
}) {
  const { t } = useTranslation();
  const isFew = account.recommendations.includes("few-backup-codes");
  const isBlocked = account.disabled.includes("backup");
  const isNewWanted = isFew || isBlocked || !known.isRevealable;
  return (
    <>
      <PageTitle lead={t("console.backupCodes.lead")}>
        {t("console.frame.pages.backup-codes")}
      </PageTitle>
      {wasShown && (
        <p className={form["note"]} role="status" data-testid="codes-hidden">
          {t("console.backupCodes.hidden")}
        </p>
      )}
      {isBlocked && (
        <Callout
          tone="problem"
          title={t("console.backupCodes.blocked")}
          testId="codes-blocked"
        >
          <p>{t("console.backupCodes.blockedLead")}</p>
        </Callout>
      )}
      {isFew && !isBlocked && (
        <Callout
          tone="problem"
          title={t("console.backupCodes.few")}
          testId="few-codes"
        >
          <p>{t("console.backupCodes.fewLead")}</p>
        </Callout>
      )}
      {!known.isRevealable && (
        <Callout
          tone="hint"
          title={t("console.backupCodes.unseen")}
          testId="codes-not-revealable"
        >
          <p>{t("error.CODES_NOT_REVEALABLE")}</p>
        </Callout>
      )}
      <Card
        title={t("console.backupCodes.current")}
        testId="current-backup-codes"
      >
        <p className={classes["left"]} data-testid="codes-left">
          {t("console.backupCodes.left", known)}
        </p>
        <p className={form["note"]}>
          {t("console.backupCodes.since", { at: new Date(known.createdAt) })}
        </p>
        <div className={form["actions"]}>
          {known.isRevealable && (
            <Button
              variant={isNewWanted ? "default" : "filled"}
              data-testid="show-backup-codes"
              onClick={onShow}
            >
              {t("console.backupCodes.show")}
            </Button>
          )}
          <Button
            variant={isNewWanted ? "filled" : "default"}
            data-testid="renew-backup-codes"
            onClick={onRenew}
          >
            {t("console.backupCodes.renew")}
          </Button>
        </div>
        <p className={form["note"]}>{t("console.backupCodes.renewNote")}</p>
      </Card>
    </>
  );
}
