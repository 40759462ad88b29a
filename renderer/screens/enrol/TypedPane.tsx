import { Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { explain } from "../../words/explain";
import { FoundList } from "./FoundList";
import { TypedForm } from "./TypedForm";
import { emptyEntry, placeOf } from "./typed-entry";
import type { Adding } from "./use-adding";
import type { Tray } from "./use-tray";
import classes from "./Pane.module.css";

/** Typing an entry, then checking what was understood before it is added. */
export function TypedPane({
  trayed: { tray, take },
  adding,
  onUnsaved,
}: {
  readonly trayed: Tray;
  readonly adding: Adding;
  readonly onUnsaved: (isUnsaved: boolean) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [entry, setEntry] = useState(emptyEntry);
  const { mutate, data, error, isPending, reset } = useMutation({
    ...api.query.enrol.readTyped.mutationOptions({
      onSuccess: ({ found }) => {
        take({ found: [found], exports: [], isFull: false });
      },
    }),
    gcTime: 0, // the input is a secret: it is not kept longer than the dialog
  });
  const found = data?.found;
  if (tray !== null && found?.kind === "candidate") {
    return (
      <>
        <FoundList tray={tray} adding={adding} lead={t("enrol.typedCheck")} />
        <div className={classes["actions"]}>
          <Button
            variant="default"
            onClick={() => {
              adding.forget();
              reset();
            }}
          >
            {t("enrol.edit")}
          </Button>
        </div>
      </>
    );
  }
  return (
    <>
      {error !== null && <Callout tone="problem">{explain(t, error)}</Callout>}
      <TypedForm
        entry={entry}
        busy={isPending}
        refused={
          found?.kind === "refused"
            ? {
                field: placeOf(found.refusal),
                why: t(`enrol.problem.${found.refusal.problem}`),
              }
            : null
        }
        onChange={(change) => {
          const next = { ...entry, ...change };
          setEntry(next);
          onUnsaved(
            [next.issuer, next.account, next.secret].some(
              (part) => part !== "",
            ),
          );
          reset();
        }}
        onSubmit={() => {
          mutate(entry);
        }}
      />
    </>
  );
}
