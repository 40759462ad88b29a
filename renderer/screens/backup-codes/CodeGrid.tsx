import { useTranslation } from "react-i18next";
import classes from "./CodeGrid.module.css";
import type { RevealedSet } from "./revealed-set";

/** The codes in two columns; a used one is struck out, and says so in words too. */
export function CodeGrid({ set }: { readonly set: RevealedSet }) {
  const { t } = useTranslation();
  return (
    <ol className={classes["grid"]} aria-label={t("console.backupCodes.list")}>
      {set.codes.map(({ code, usedAt }) => (
        <li key={code} data-testid="backup-code">
          {usedAt === null ? (
            <code>{code}</code>
          ) : (
            <>
              <del>
                <code>{code}</code>
              </del>{" "}
              <span className={classes["used"]}>
                {t("console.backupCodes.usedAt", { at: new Date(usedAt) })}
              </span>
            </>
          )}
        </li>
      ))}
    </ol>
  );
}
