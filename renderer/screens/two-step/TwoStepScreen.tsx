import { useTranslation } from "react-i18next";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";

/** */
export function TwoStepScreen({ account }: PageProps) {
  const { t } = useTranslation();
  return <PageTitle lead={account.memberId}>{t("console.frame.pages.two-step")}</PageTitle>;
}
