import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { IssuedCode } from "./IssuedCode";
import { RemoveTotp } from "./RemoveTotp";
import { ResyncTotp } from "./ResyncTotp";
import { TotpApps } from "./TotpApps";
import type { Binding } from "./use-binding";
import type { IssuedTotp } from "./use-issued-totp";

/** 認証アプリ(TOTP): a QR code is issued, shown while the page is open, and proven on a page of its own (S14-S18). */
export function TotpMethod({
  account,
  issued,
  binding,
}: {
  readonly account: AccountView;
  readonly issued: IssuedTotp;
  readonly binding: Binding;
}) {
  const { t } = useTranslation();
  const { totp, isTotpUnproven } = account;
  if (issued.totp !== null && !binding.isGone)
    return (
      <IssuedCode
        memberId={account.memberId}
        totp={issued.totp}
        issued={issued}
        binding={binding}
      />
    );
  const isWaiting = isTotpUnproven && !binding.isGone;
  return (
    <>
      <Card lead={t("console.twoStep.totp.need")} testId="totp">
        {totp !== null && (
          <p className={form["note"]} data-testid="totp-since">
            {t("console.twoStep.totp.since", {
              at: new Date(totp.confirmedAt),
            })}{" "}
            {t("console.twoStep.totp.replaceNote")}
          </p>
        )}
        {binding.isGone && (
          <Callout tone="problem" testId="qr-expired">
            <p>{t("console.twoStep.totp.expired")}</p>
          </Callout>
        )}
        {isWaiting && (
          <Callout tone="hint" testId="qr-waits">
            <p>{t("console.twoStep.totp.waits")}</p>
          </Callout>
        )}
        <ErrorNote error={issued.error ?? binding.error} />
        <div className={form["actions"]}>
          <Button
            variant={totp === null ? "filled" : "default"}
            loading={issued.busy}
            data-testid="issue-qr"
            onClick={() => {
              binding.stop();
              issued.issue();
            }}
          >
            {t(
              isWaiting
                ? "console.twoStep.totp.issueAgain"
                : "console.twoStep.totp.issue",
            )}
          </Button>
          {isWaiting && (
            <Button
              variant="default"
              loading={binding.busy}
              data-testid="to-code"
              onClick={binding.start}
            >
              {t("console.twoStep.totp.next")}
            </Button>
          )}
        </div>
      </Card>
      {totp === null && <TotpApps />}
      {totp !== null && <ResyncTotp />}
      {totp !== null && <RemoveTotp />}
    </>
  );
}
