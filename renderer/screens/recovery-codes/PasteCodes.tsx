import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import form from "../../components/form.module.css";
import classes from "./RecoveryCodes.module.css";
import { useReading } from "./use-reading";

/** The most that the contract takes, in characters. */
const LONGEST_TEXT = 200_000;

/** A pasted list and what was understood of it, before anything is kept. The text holds secrets: nothing may remember it. */
export function PasteCodes({
  lead,
  busy,
  onUnsaved,
  onSave,
  onCancel,
}: {
  readonly lead: string;
  readonly busy: boolean;
  readonly onUnsaved: (isUnsaved: boolean) => void;
  readonly onSave: (text: string) => void;
  readonly onCancel: (() => void) | null;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const { reading, read } = useReading();
  const { codes, problem } = reading;
  return (
    <form
      className={form["form"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (codes !== null) onSave(text);
      }}
    >
      <p className={form["note"]}>{lead}</p>
      <Textarea
        data-autofocus
        autoFocus
        data-testid="recovery-codes-text"
        label={t("recoveryCodes.pasteLabel")}
        description={t("recoveryCodes.pasteHint")}
        rows={5}
        maxLength={LONGEST_TEXT}
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        classNames={{ input: classes["text"] ?? "" }}
        value={text}
        error={problem ?? undefined}
        onChange={(event) => {
          setText(event.currentTarget.value);
          onUnsaved(event.currentTarget.value.trim() !== "");
          void read(event.currentTarget.value);
        }}
      />
      <p className={form["note"]} role="status">
        {codes !== null &&
          t("recoveryCodes.understood", { count: codes.length })}
      </p>
      {codes !== null && (
        <ol
          className={classes["preview"]}
          aria-label={t("recoveryCodes.preview")}
          data-testid="recovery-codes-preview"
        >
          {codes.map((code) => (
            <li key={code} dir="ltr">
              {code}
            </li>
          ))}
        </ol>
      )}
      <div className={form["actions"]}>
        <Button type="submit" loading={busy} disabled={codes === null}>
          {t("recoveryCodes.save")}
        </Button>
        {onCancel !== null && (
          <Button variant="default" onClick={onCancel}>
            {t("recoveryCodes.cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
