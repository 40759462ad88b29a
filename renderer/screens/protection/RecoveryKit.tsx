import { Button } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { safe } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { PrintSheet } from "../../components/PrintSheet";
import { isolate } from "../../words/entry-name";
import { explain } from "../../words/explain";
import classes from "./RecoveryKit.module.css";

/** The recovery key, this once: to write down, to print on one page, or to keep as a PDF. */
export function RecoveryKit({
  recoveryKey,
  onKept,
}: {
  readonly recoveryKey: string;
  readonly onKept: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [made] = useState(() => new Date());
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const ask = async <Answer,>(
    call: Promise<Answer>,
    done: (answer: Answer) => string,
  ) => {
    setBusy(true);
    const answer = await safe(call);
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    setSaid(answer.error === null ? done(answer.data) : "");
  };
  return (
    <div className={form["form"]}>
      <Callout tone="hint">{t("protection.kitLead")}</Callout>
      <code
        className={classes["key"]}
        data-testid="recovery-key-shown"
        dir="ltr"
      >
        {recoveryKey}
      </code>
      <div className={form["actions"]}>
        <Button
          autoFocus
          leftSection={<IconPrinter size={18} aria-hidden />}
          disabled={busy}
          data-testid="print-kit"
          onClick={() =>
            void ask(api.call.app.print(), ({ printed }) =>
              printed ? t("protection.printed") : "",
            )
          }
        >
          {t("protection.print")}
        </Button>
        <Button
          variant="default"
          leftSection={<IconFileTypePdf size={18} aria-hidden />}
          disabled={busy}
          data-testid="save-kit"
          onClick={() =>
            void ask(
              api.call.app.savePdf({ suggestedName: t("protection.pdfName") }),
              ({ savedTo }) =>
                savedTo === null
                  ? ""
                  : t("protection.pdfSaved", { path: isolate(savedTo) }),
            )
          }
        >
          {t("protection.savePdf")}
        </Button>
        <Button variant="default" data-testid="kit-kept" onClick={onKept}>
          {t("protection.kept")}
        </Button>
      </div>
      {error !== null && <Callout tone="problem">{error}</Callout>}
      <p className={form["note"]} role="status">
        {said}
      </p>
      <PrintSheet>
        <h1 className={classes["title"]}>{t("protection.paperTitle")}</h1>
        <p>{t("protection.paperLead")}</p>
        <p className={classes["paperKey"]} dir="ltr">
          {recoveryKey}
        </p>
        <dl className={classes["about"]}>
          <dt>{t("protection.paperMade")}</dt>
          <dd>{t("protection.paperDate", { at: made })}</dd>
          <dt>{t("protection.paperFile")}</dt>
          <dd>vault.nidan</dd>
        </dl>
        <p>{t("protection.paperHow")}</p>
      </PrintSheet>
    </div>
  );
}
