import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";

/** The apps that take our codes: what was tried, and why others fit as well (S14). */
export function TotpApps() {
  const { t } = useTranslation();
  return (
    <Card title={t("console.twoStep.totp.appsTitle")} testId="totp-apps">
      <ul className={form["rules"]}>
        <li>{t("console.twoStep.totp.appsOwn")}</li>
        <li>{t("console.twoStep.totp.apps")}</li>
      </ul>
      <p className={form["note"]}>{t("console.twoStep.totp.appsWhy")}</p>
    </Card>
  );
}
