import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { PageTitle } from "../../components/PageTitle";
import { PasswordStep } from "./PasswordStep";
import { newSet, type RevealedSet } from "./revealed-set";

/** How many codes a set has (S43). */
const CODES = 10;

/** Recommended strongly until it is done: 「バックアップコードを作成」 (S42, S43). */
export function CreateFirst({
  account,
  onRevealed,
}: {
  readonly account: AccountView;
  readonly onRevealed: (set: RevealedSet, isNew: boolean) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  return (
    <>
      <PageTitle lead={t("console.backupCodes.lead")}>
        {t("console.frame.pages.backup-codes")}
      </PageTitle>
      <Callout
        tone="hint"
        title={t("console.backupCodes.recommended")}
        testId="strongly-recommended"
      >
        <p>{t("console.backupCodes.recommendedLead")}</p>
      </Callout>
      <Card lead={t("console.backupCodes.createLead", { count: CODES })}>
        <PasswordStep
          account={account}
          submit={t("console.backupCodes.create")}
          testId="create-backup-codes"
          takesFocus={false}
          reveal={(password) =>
            api.call.account.revealNewBackupCodes({ password, replaces: null })
          }
          onRevealed={(answer) => {
            onRevealed(newSet(answer.codes, Date.now()), true);
          }}
        />
      </Card>
    </>
  );
}
