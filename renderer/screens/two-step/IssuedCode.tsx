import { Button } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { useScanHere } from "../../scan-here";
import { AddHereDialog } from "./AddHereDialog";
import classes from "./IssuedCode.module.css";
import { QrCode } from "./QrCode";
import { TypedKey } from "./TypedKey";
import type { Binding } from "./use-binding";
import type { IssuedTotp, Totp } from "./use-issued-totp";

/** 認証アプリ(TOTP)用QRコード: to scan, to type, or to add to Nidan's own half (S15-S18, D8). */
export function IssuedCode({
  memberId,
  totp,
  issued,
  binding,
}: {
  readonly memberId: MemberId;
  readonly totp: Totp;
  readonly issued: IssuedTotp;
  readonly binding: Binding;
}) {
  const { t } = useTranslation();
  const scanHere = useScanHere();
  const [isAdding, setAdding] = useState(false);
  const scanned = useRef<HTMLDivElement>(null);
  return (
    <>
      <Card title={t("console.twoStep.totp.qrTitle")} testId="issued-qr">
        <div ref={scanned} className={classes["scan"]}>
          <QrCode text={totp.uri} label={t("console.twoStep.totp.qrAlt")} />
          <ol
            className={form["rules"]}
            aria-label={t("console.twoStep.totp.stepsHead")}
          >
            <li>{t("console.twoStep.totp.steps.open")}</li>
            <li>{t("console.twoStep.totp.steps.scan")}</li>
            <li>{t("console.twoStep.totp.steps.next")}</li>
          </ol>
        </div>
        <TypedKey secret={totp.secret} memberId={memberId} />
        <p className={form["note"]}>{t("console.twoStep.totp.secretNote")}</p>
        <ErrorNote error={issued.error ?? binding.error} />
        <div className={form["actions"]}>
          <Button
            loading={binding.busy}
            data-testid="to-code"
            onClick={binding.start}
          >
            {t("console.twoStep.totp.next")}
          </Button>
          <Button
            variant="default"
            loading={issued.busy}
            data-testid="issue-qr"
            onClick={issued.issue}
          >
            {t("console.twoStep.totp.issueAgain")}
          </Button>
        </div>
      </Card>
      <Card
        title={t("console.twoStep.totp.here")}
        lead={t("console.twoStep.totp.scanHereHint")}
      >
        <div className={form["actions"]}>
          <Button
            variant="default"
            data-testid="add-here"
            onClick={() => {
              setAdding(true);
            }}
          >
            {t("console.twoStep.totp.addHere")}
          </Button>
          <Button
            variant="default"
            data-testid="scan-here"
            onClick={() => {
              scanned.current?.scrollIntoView({ block: "center" }); // only what can be seen is scanned
              scanHere();
            }}
          >
            {t("console.twoStep.totp.scanHere")}
          </Button>
        </div>
      </Card>
      {isAdding && (
        <AddHereDialog
          uri={totp.uri}
          memberId={memberId}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}
