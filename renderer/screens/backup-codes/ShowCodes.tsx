import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import { PageTitle } from "../../components/PageTitle";
import { PasswordStep } from "./PasswordStep";
import type { RevealedSet } from "./revealed-set";

/** 『現在のバックアップコードを表示する』: the codes are sealed with the password, so nothing but the password shows them (S44). */
export function ShowCodes({
  account,
  onRevealed,
  onCancel,
}: {
  readonly account: AccountView;
  readonly onRevealed: (set: RevealedSet, isNew: boolean) => void;
  readonly onCancel: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  return (
    <>
      <PageTitle takesFocus={false} lead={t("console.backupCodes.showLead")}>
        {t("console.backupCodes.show")}
      </PageTitle>
      <Card>
        <PasswordStep
          account={account}
          submit={t("console.backupCodes.showSubmit")}
          testId="reveal-backup-codes"
          reveal={(password) =>
            api.call.account.revealBackupCodes({ password })
          }
          onRevealed={(answer) => {
            onRevealed(answer, false);
          }}
          onCancel={onCancel}
        />
      </Card>
    </>
  );
}
