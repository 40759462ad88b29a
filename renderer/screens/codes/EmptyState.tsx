import { Button } from "@mantine/core";
import { IconLock, IconScan } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Ways } from "./ways";
import classes from "./EmptyState.module.css";

/** The first thing a member sees: what to do, in three steps and one button. */
export function EmptyState({ ways }: { readonly ways: Ways }) {
  const { t } = useTranslation();
  return (
    <section className={classes["empty"]} data-testid="empty-state">
      <h2>{t("codes.emptyTitle")}</h2>
      <p className={classes["lead"]}>{t("codes.emptyLead")}</p>
      <ol className={classes["steps"]}>
        <li>{t("codes.emptyStep1")}</li>
        <li>{t("codes.emptyStep2")}</li>
        <li>{t("codes.emptyStep3")}</li>
      </ol>
      <Button
        size="lg"
        data-testid="scan-screen"
        leftSection={<IconScan size={22} aria-hidden />}
        onClick={ways.scan}
      >
        {t("codes.scan")}
      </Button>
      <p className={classes["other"]}>
        <span>{t("codes.emptyOther")}</span>
        <Button variant="subtle" size="compact-sm" onClick={ways.paste}>
          {t("enrol.usePaste")}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={ways.typed}>
          {t("enrol.useTyped")}
        </Button>
      </p>
      <p className={classes["private"]}>
        <IconLock size={15} aria-hidden />
        {t("codes.emptyPrivate")}
      </p>
    </section>
  );
}
