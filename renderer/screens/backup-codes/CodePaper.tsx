import { useTranslation } from "react-i18next";
import type { MemberId } from "../../../shared/ids";
import classes from "./CodePaper.module.css";
import type { RevealedSet } from "./revealed-set";

/** What is printed: the codes, the member ID and the day they were made; no password, and nothing of the screen (S45). */
export function CodePaper({
  memberId,
  set,
}: {
  readonly memberId: MemberId;
  readonly set: RevealedSet;
}) {
  const { t } = useTranslation();
  const at = new Date(set.createdAt);
  return (
    <>
      <h1 className={classes["title"]}>{t("console.backupCodes.paper")}</h1>
      <dl className={classes["about"]}>
        <dt>{t("console.backupCodes.paperMember")}</dt>
        <dd>{memberId}</dd>
        <dt>{t("console.backupCodes.paperSince")}</dt>
        <dd>{t("console.backupCodes.paperDate", { at })}</dd>
      </dl>
      <ol className={classes["codes"]}>
        {set.codes.map(({ code, usedAt }) => (
          <li key={code}>
            {usedAt === null ? (
              code
            ) : (
              <>
                <del>{code}</del> {t("console.backupCodes.used")}
              </>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
