import { useTranslation } from "react-i18next";
import { Card } from "../../components/Card";
import { PageTitle } from "../../components/PageTitle";
import form from "../../components/form.module.css";
import type { PageProps } from "../../console/page-props";
import { EmailCard } from "./EmailCard";
import { LanguageCard } from "./LanguageCard";
import { PasswordCard } from "./PasswordCard";
import { SessionsCard } from "./SessionsCard";

/** 会員登録情報: the ID, the address, the password, the language of messages, and who is signed in where (R54). */
export function ProfileScreen({ account }: Pick<PageProps, "account">) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle>{t("console.profile.title")}</PageTitle>
      <Card title={`${t("console.profile.memberId")}: ${account.memberId}`}>
        <p className={form["note"]}>
          {t("console.profile.since", { at: new Date(account.registeredAt) })}
        </p>
      </Card>
      <EmailCard email={account.email} />
      <PasswordCard account={account} />
      <LanguageCard />
      <SessionsCard sessions={account.sessions} />
    </>
  );
}
