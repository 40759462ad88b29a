import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import classes from "./Backups.module.css";

/** A new vault on purpose: asked for, and then meant. */
export function BeginAnew({
  busy,
  onBegin,
}: {
  readonly busy: boolean;
  readonly onBegin: () => void;
}) {
  const { t } = useTranslation();
  const [isAsked, setAsked] = useState(false);
  if (!isAsked)
    return (
      <Button
        variant="subtle"
        data-testid="begin-anew"
        onClick={() => {
          setAsked(true);
        }}
      >
        {t("backups.beginAnew")}
      </Button>
    );
  return (
    <div className={classes["choice"]}>
      <p className={classes["lead"]}>{t("backups.beginAnewLead")}</p>
      <div className={classes["actions"]}>
        <Button
          variant="default"
          autoFocus
          onClick={() => {
            setAsked(false);
          }}
        >
          {t("backups.beginAnewCancel")}
        </Button>
        <Button
          variant="default"
          loading={busy}
          data-testid="begin-anew-sure"
          onClick={onBegin}
        >
          {t("backups.beginAnewSure")}
        </Button>
      </div>
    </div>
  );
}
