import { useTranslation } from "react-i18next";
import type { AppView } from "../../../shared/model/app-view";
import classes from "./Pane.module.css";

/** What to try when no code was seen. `displays` is how many screens were looked at. Linux has no windows that stay off pictures. */
export function NothingFound({
  displays,
  platform,
}: {
  readonly displays: number;
  readonly platform: AppView["platform"] | undefined;
}) {
  const { t } = useTranslation();
  return (
    <section
      className={classes["nothing"]}
      role="status"
      data-testid="scan-problem"
      data-problem="nothing-found"
    >
      <h3>{t("enrol.nothingTitle")}</h3>
      <p>{t("enrol.nothingLead", { count: displays })}</p>
      <ul>
        <li>{t("enrol.tipFront")}</li>
        <li>{t("enrol.tipBigger")}</li>
        {platform !== "linux" && <li>{t("enrol.tipBlack")}</li>}
        <li>{t("enrol.tipOther")}</li>
      </ul>
    </section>
  );
}
