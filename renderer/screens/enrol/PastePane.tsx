import { Button, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { explain } from "../../words/explain";
import type { Adding } from "./use-adding";
import type { Tray } from "./use-tray";
import classes from "./Pane.module.css";

/** The most that the contract takes, in characters. */
const LONGEST_TEXT = 200_000;

/** Reads pasted URIs. The text holds secrets, so nothing may remember or correct it. */
export function PastePane({
  trayed,
  adding,
  onUnsaved,
}: {
  readonly trayed: Tray;
  readonly adding: Adding;
  readonly onUnsaved: (isUnsaved: boolean) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const { mutate, data, error, isPending, reset } = useMutation({
    ...api.query.enrol.readText.mutationOptions({
      onSuccess: (tray) => {
        trayed.take(tray);
        onUnsaved(false); // it is listed below, or the field says why not
      },
    }),
    gcTime: 0, // the input is a secret: it is not kept longer than the dialog
  });
  const problem =
    error !== null
      ? explain(t, error)
      : data?.found.length === 0
        ? t("enrol.pasteNothing")
        : undefined;
  return (
    <>
      <form
        className={classes["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          adding.forget();
          // What was misspelt before is not shown beside what is right now.
          void trayed.empty().then(() => {
            mutate({ text });
          });
        }}
      >
        <Textarea
          data-autofocus
          label={t("enrol.pasteLabel")}
          description={t("enrol.pasteHint")}
          placeholder="otpauth://totp/…"
          rows={4}
          maxLength={LONGEST_TEXT}
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          value={text}
          error={problem}
          onChange={(event) => {
            setText(event.currentTarget.value);
            onUnsaved(event.currentTarget.value.trim() !== "");
            reset();
          }}
        />
        <div className={classes["actions"]}>
          <Button
            type="submit"
            loading={isPending}
            disabled={text.trim() === ""}
            variant={data === undefined ? "filled" : "default"}
          >
            {t("enrol.pasteSubmit")}
          </Button>
        </div>
      </form>
    </>
  );
}
