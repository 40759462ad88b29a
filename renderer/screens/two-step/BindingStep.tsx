import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { SecondStep } from "../../second-step/SecondStep";
import type { FourMethod } from "./method-state";
import type { Binding } from "./use-binding";

/** 認証コード入力/端末登録: the page on which a method is proven (S19-S22). */
export function BindingStep({
  binding,
  view,
  method,
  offersTrust,
  back,
}: {
  readonly binding: Binding;
  readonly view: SecondStepView;
  readonly method: FourMethod;
  /** While two-step verification is being turned on, this device can be registered in the same go. */
  readonly offersTrust: boolean;
  /** What the way back leads to. */
  readonly back: string;
}) {
  const { t } = useTranslation();
  return (
    <>
      <PageTitle key={binding.round} takesFocus={method === "email"}>
        {t("console.secondStep.title.bind")}
      </PageTitle>
      {binding.isAgain && (
        <Callout tone="problem" testId="begun-again">
          <p>{t("console.twoStep.binding.again")}</p>
        </Callout>
      )}
      <SecondStep
        key={`step-${binding.round}`}
        view={view}
        start={method}
        offersTrust={offersTrust}
        onDone={binding.onDone}
        onOver={binding.onOver}
      />
      <div className={form["actions"]}>
        <Button variant="default" data-testid="back" onClick={binding.stop}>
          {back}
        </Button>
      </div>
    </>
  );
}
