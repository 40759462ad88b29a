import { useTranslation } from "react-i18next";
import type { AppView } from "../../../shared/model/app-view";
import type { KeychainProblem } from "../../../shared/model/vault-view";
import { Callout } from "../../components/Callout";
import classes from "./Unlock.module.css";

const INSTALL_COMMAND = "sudo apt-get install gnome-keyring";

/** What is missing from the OS, and how to get it there. */
export function KeychainProblemText({
  problem,
  platform,
}: {
  readonly problem: KeychainProblem;
  readonly platform: AppView["platform"];
}) {
  const { t } = useTranslation();
  const install = problem === "absent" || problem === "failed";
  return (
    <>
      <h1>{t(`unlock.keychainTitle.${problem}`)}</h1>
      <p>{t(`unlock.keychain.${problem}`)}</p>
      <div className={classes["todo"]}>
        <h2>{t("unlock.whatToDo")}</h2>
        <p>
          {install
            ? t(`unlock.help.${platform}`)
            : t(`unlock.helpUnlock.${platform}`)}
        </p>
        {install && platform === "linux" && (
          <code
            className={classes["line"]}
            tabIndex={0}
            role="group"
            aria-label={t("unlock.command")}
          >
            {INSTALL_COMMAND}
          </code>
        )}
      </div>
      <Callout tone="hint">{t("unlock.nothingStored")}</Callout>
    </>
  );
}
