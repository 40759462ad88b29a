import { useTranslation } from "react-i18next";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";

/** */
export function ProfileScreen({ account }: PageProps) {
  const { t } = useTranslation();
  return <PageTitle lead={account.memberId}>{t("console.frame.pages.profile")}</PageTitle>;
}
