import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CompletedView } from "../../../shared/model/completed-view";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import form from "../../components/form.module.css";
import { SecondStep } from "../../second-step/SecondStep";

/** The link to the new address, and nothing else that might wait to be proven; it may be left for later. */
export function ProveEmail({
  view,
  onDone,
  onStop,
}: {
  readonly view: SecondStepView;
  readonly onDone: (done: CompletedView) => void;
  readonly onStop: () => void;
}) {
  const { t } = useTranslation();
  const choices = view.choices.filter(({ method }) => method === "email");
  return (
    <div className={form["form"]}>
      <SecondStep
        view={{ ...view, choices }}
        start="email"
        offersTrust={false}
        onDone={onDone}
        onOver={onStop}
      />
      <div className={form["actions"]}>
        <Button variant="default" data-testid="prove-later" onClick={onStop}>
          {t("console.profile.email.later")}
        </Button>
      </div>
    </div>
  );
}
