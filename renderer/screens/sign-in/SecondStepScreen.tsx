import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { useDropLink } from "../../console/link";
import { door, type Place } from "../../console/places";
import { SecondStep } from "../../second-step/SecondStep";

/** The second step of a sign-in (S19, S39). Signing in by link ends on a page of its own (S29); by code, in the menu. */
export function SecondStepScreen({
  view,
  go,
  onSignedIn,
}: {
  readonly view: SecondStepView;
  readonly go: (place: Place) => void;
  readonly onSignedIn: () => void;
}) {
  const { t } = useTranslation();
  const dropLink = useDropLink();
  const restart = () => {
    dropLink();
    go(door);
  };
  return (
    <>
      <PageTitle takesFocus={false}>
        {t(`console.secondStep.title.${view.purpose}`)}
      </PageTitle>
      <SecondStep
        view={view}
        offersTrust
        onDone={(done) => {
          if (done.method === "email") go({ at: "completed", done });
          else onSignedIn();
        }}
        onOver={restart}
      />
      <div className={form["actions"]}>
        <Button variant="subtle" data-testid="start-again" onClick={restart}>
          {t("console.frame.restart")}
        </Button>
      </div>
    </>
  );
}
