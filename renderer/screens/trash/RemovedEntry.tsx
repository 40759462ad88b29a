import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RemovedView } from "../../../shared/model/removed-view";
import { Callout } from "../../components/Callout";
import { LetterAvatar } from "../../components/LetterAvatar";
import form from "../../components/form.module.css";
import classes from "./Trash.module.css";

/** One deleted entry. Putting it back needs no question; deleting it for good does, for nothing undoes it. */
export function RemovedEntry({
  removed: { entry, deletedAt, keptUntil },
  name,
  busy,
  onRestore,
  onErase,
}: {
  readonly removed: RemovedView;
  readonly name: string;
  readonly busy: boolean;
  readonly onRestore: () => void;
  readonly onErase: () => void;
}) {
  const { t } = useTranslation();
  const [isAsking, setAsking] = useState(false);
  const [wasAsked, setWasAsked] = useState(false);
  return (
    <li className={classes["item"]} data-testid="removed-entry">
      <div className={classes["who"]}>
        <LetterAvatar name={entry.issuer || entry.account} />
        <div className={classes["words"]}>
          <p className={classes["name"]}>{name}</p>
          <p className={classes["when"]}>
            {t("trash.deletedAt", { at: new Date(deletedAt) })}
            <br />
            {t("trash.keptUntil", { at: new Date(keptUntil) })}
          </p>
        </div>
      </div>
      {isAsking ? (
        <Callout tone="problem" testId="erase-question">
          <div className={form["form"]}>
            <p>{t("trash.eraseLead", { name })}</p>
            <div className={form["actions"]}>
              <Button
                color="red"
                variant="light"
                loading={busy}
                data-testid="erase-yes"
                onClick={onErase}
              >
                {t("trash.eraseYes")}
              </Button>
              <Button
                autoFocus
                variant="default"
                data-testid="erase-no"
                onClick={() => {
                  setAsking(false);
                  setWasAsked(true);
                }}
              >
                {t("trash.cancel")}
              </Button>
            </div>
          </div>
        </Callout>
      ) : (
        <div className={form["actions"]}>
          <Button
            variant="default"
            aria-label={t("trash.restoreName", { name })}
            data-testid="restore"
            onClick={onRestore}
          >
            {t("trash.restore")}
          </Button>
          <Button
            autoFocus={wasAsked} // where the focus was before the question
            variant="subtle"
            color="red"
            aria-label={t("trash.eraseName", { name })}
            data-testid="erase"
            onClick={() => {
              setAsking(true);
            }}
          >
            {t("trash.erase")}
          </Button>
        </div>
      )}
    </li>
  );
}
