import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { PageTitle } from "../../components/PageTitle";
import { PasswordStep } from "./PasswordStep";
import { newSet, type KnownSet, type RevealedSet } from "./revealed-set";

/** The confirmation page of 「新しくバックアップコードを作成」: 『作成』 makes a new set and ends this very one (S46, S47). */
export function RenewCodes({
  account,
  known,
  onRevealed,
  onCancel,
}: {
  readonly account: AccountView;
  readonly known: KnownSet;
  readonly onRevealed: (set: RevealedSet, isNew: boolean) => void;
  readonly onCancel: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  return (
    <>
      <PageTitle takesFocus={false}>
        {t("console.backupCodes.renewTitle")}
      </PageTitle>
      <Callout tone="problem" testId="renew-warning">
        <p>{t("console.backupCodes.renewWarning")}</p>
      </Callout>
      <Card
        title={`${t("console.backupCodes.current")} · ${t("console.backupCodes.left", known)}`}
        lead={t("console.backupCodes.renewLead")}
      >
        <PasswordStep
          account={account}
          submit={t("console.backupCodes.renewSubmit")}
          testId="renew-confirm"
          reveal={(password) =>
            api.call.account.revealNewBackupCodes({
              password,
              replaces: known.setId,
            })
          }
          onRevealed={({ codes }) => {
            onRevealed(newSet(codes, Date.now()), true);
          }}
          onCancel={onCancel}
        />
      </Card>
    </>
  );
}
