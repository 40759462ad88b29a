import "@mantine/core/styles/Progress.layer.css";
import { Progress } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ExportProgress } from "../../../shared/model/tray-view";
import classes from "./Found.module.css";

/** How much of each export of Google Authenticator is here, and which of its codes are still to be scanned. */
export function Exports({
  exports,
}: {
  readonly exports: readonly ExportProgress[];
}) {
  const { t, i18n } = useTranslation();
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" });
  return exports.map(({ size, have }, index) => {
    const missing = Array.from({ length: size }, (_, i) => i + 1).filter(
      (part) => !have.includes(part),
    );
    const words = t("enrol.export.progress", { have: have.length, size });
    return (
      <section
        // An export has no other name than its place in the list.
        key={index}
        className={classes["export"]}
        data-testid="export"
        aria-label={t("enrol.export.title")}
      >
        <p role="status">{words}</p>
        {size > 1 && (
          <Progress
            value={(100 * have.length) / size}
            aria-label={words}
            transitionDuration={0}
          />
        )}
        {missing.length > 0 && (
          <p className={classes["options"]}>
            {t("enrol.export.missing", {
              parts: list.format(missing.map(String)),
            })}
          </p>
        )}
      </section>
    );
  });
}
