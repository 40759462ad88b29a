import { Loader } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { NidanMark } from "../../components/NidanMark";
import classes from "./Unlock.module.css";

/** While the OS is asking for the keychain's password, perhaps behind another window. */
export function WaitingScreen() {
  const { t } = useTranslation();
  return (
    <main className={classes["screen"]} data-testid="vault-waiting">
      <section className={classes["card"]} role="status">
        <NidanMark size={44} />
        <h1>{t("unlock.waitingTitle")}</h1>
        <p>{t("unlock.waitingLead")}</p>
        <Loader size="sm" type="dots" aria-hidden />
      </section>
    </main>
  );
}
