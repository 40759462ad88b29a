import { useTranslation } from "react-i18next";

const SUPPORT_URL = "https://help.sakura.ad.jp/";

/** 「お問い合わせはこちら」: opens in the member's browser (S52). */
export function Contact() {
  const { t } = useTranslation();
  return (
    <p>
      {t("console.frame.contactLead")}{" "}
      <a href={SUPPORT_URL} target="_blank" rel="noreferrer">
        {t("console.frame.contact")}
      </a>
    </p>
  );
}
