import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Adding, Candidate } from "./use-adding";
import classes from "./Found.module.css";

/** The vault holds the same account with another secret: which of the two is to stay, or both. */
export function ReplaceOrKeep({
  item,
  adding,
  name,
}: {
  readonly item: Candidate;
  readonly adding: Adding;
  readonly name: string;
}) {
  const { t } = useTranslation();
  const add = (as: "beside" | "replacement") => () =>
    void adding.add([{ item, as }]);
  return (
    <div className={classes["question"]} data-testid="other-secret">
      <p className={classes["weak"]}>
        <IconAlertTriangle size={16} aria-hidden />
        {t("enrol.otherSecret")}
      </p>
      <div className={classes["choices"]}>
        <Button
          data-testid="replace-found"
          disabled={adding.busy}
          aria-label={t("enrol.replaceName", { name })}
          onClick={add("replacement")}
        >
          {t("enrol.replace")}
        </Button>
        <Button
          variant="default"
          data-testid="keep-both"
          disabled={adding.busy}
          aria-label={t("enrol.keepBothName", { name })}
          onClick={add("beside")}
        >
          {t("enrol.keepBoth")}
        </Button>
      </div>
    </div>
  );
}
