import { Button, TextInput } from "@mantine/core";
import { IconFileTypePdf, IconPrinter } from "@tabler/icons-react";
import { safe } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { PrintSheet } from "../../components/PrintSheet";
import { isolate } from "../../words/entry-name";
import { explain } from "../../words/explain";
import classes from "./RecoveryKit.module.css";

/** The recovery key, this once: to write down, to print on one page, or to keep as a PDF; it is one once its end was typed. */
export function RecoveryKit({
  recoveryKey,
  replaces,
  onKept,
}: {
  readonly recoveryKey: string;
  /** Whether there is another one until then. */
  readonly replaces: boolean;
  readonly onKept: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [made] = useState(() => new Date());
  const [said, setSaid] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const [typedEnd, setTypedEnd] = useState("");
  const [endError, setEndError] = useState<string | null>(null);
  const keep = async () => {
    if (busy || typedEnd === "") return;
    setBusy(true);
    const answer = await safe(api.call.vault.keepRecoveryKey({ typedEnd }));
    setBusy(false);
    setEndError(answer.error && explain(t, answer.error));
    if (answer.error === null) onKept();
  };
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
          variant="default"
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
      </div>
      {error !== null && <Callout tone="problem">{error}</Callout>}
      <p className={form["note"]} role="status">
        {said}
      </p>
      <Form onSubmit={() => void keep()}>
        <TextInput
          label={t("protection.kitEnd")}
          description={t(
            replaces ? "protection.kitEndHint" : "protection.kitEndHintFirst",
          )}
          value={typedEnd}
          error={endError}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          dir="ltr"
          data-testid="kit-end"
          onChange={(event) => {
            setTypedEnd(event.currentTarget.value);
            setEndError(null);
          }}
        />
        <div className={form["actions"]}>
          <Button
            type="submit"
            loading={busy}
            disabled={typedEnd === ""}
            data-testid="kit-kept"
          >
            {t("protection.kept")}
          </Button>
        </div>
      </Form>
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
