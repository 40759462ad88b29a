import { useTranslation } from "react-i18next";
import type { VaultProblem } from "../../../shared/model/vault-view";
import { Callout } from "../../components/Callout";
import classes from "./Unlock.module.css";

/** What is wrong with the file, where it is, and the promise that it stays as it is. */
export function VaultFileProblemText({
  problem,
  path,
}: {
  readonly problem: VaultProblem;
  readonly path: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <h1>{t(`unlock.fileTitle.${problem}`)}</h1>
      <p>{t(`unlock.file.${problem}`)}</p>
      <div className={classes["todo"]}>
        <h2>{t("unlock.path")}</h2>
        <bdi
          className={classes["line"]}
          tabIndex={0}
          role="group"
          aria-label={t("unlock.path")}
          data-testid="vault-path"
        >
          {path}
        </bdi>
      </div>
      {problem !== "gone" && (
        <Callout tone="hint">{t("unlock.untouched")}</Callout>
      )}
    </>
  );
}
