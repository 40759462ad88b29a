import { useTranslation } from "react-i18next";
import { Callout } from "../../components/Callout";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";
import { BackupPrompt } from "./BackupPrompt";
import { Methods } from "./Methods";
import type { FourMethod } from "./method-state";
import type { Proposal } from "./proposal";
import type { SettingsDraft } from "./settings-draft";
import { SettingsForm } from "./SettingsForm";

/** The settings and, unless two-step verification is off, the methods; what is to be done next comes first (S13). */
export function Overview({
  account,
  isGivenUp,
  draft,
  onDraft,
  onProposed,
  onMethod,
  go,
}: PageProps & {
  /** The set-up ended because its hour was over. */
  readonly isGivenUp: boolean;
  readonly draft: SettingsDraft;
  readonly onDraft: (draft: SettingsDraft) => void;
  readonly onProposed: (proposal: Proposal) => void;
  readonly onMethod: (method: FourMethod) => void;
}) {
  const { t } = useTranslation();
  const { state } = account.twoStep;
  const settings = (
    <SettingsForm
      draft={draft}
      onChange={onDraft}
      onProposed={onProposed}
      onPassword={() => {
        go("profile");
      }}
    />
  );
  const methods = <Methods account={account} onChoose={onMethod} />;
  return (
    <>
      <PageTitle lead={t(`console.twoStep.lead.${state}`)}>
        {t("console.twoStep.title")}
      </PageTitle>
      {isGivenUp && (
        <Callout tone="problem" testId="given-up">
          <p>{t("console.twoStep.methods.givenUp")}</p>
        </Callout>
      )}
      {state === "on" && account.backupCodes === null && (
        <BackupPrompt go={go} />
      )}
      {state === "pending" && methods}
      {settings}
      {state === "on" && methods}
    </>
  );
}
