import { useState } from "react";
import type { CompletedView } from "../../../shared/model/completed-view";
import type { PageProps } from "../../console/page-props";
import { ConfirmSettings } from "./ConfirmSettings";
import { DonePage } from "./DonePage";
import { MethodPage } from "./MethodPage";
import type { FourMethod } from "./method-state";
import { Overview } from "./Overview";
import type { Proposal } from "./proposal";
import { draftOf, type SettingsDraft } from "./settings-draft";

type Step =
  | { readonly at: "overview" }
  | { readonly at: "confirm"; readonly proposal: Proposal }
  | { readonly at: "method"; readonly method: FourMethod }
  | { readonly at: "done"; readonly done: CompletedView };

const overview: Step = { at: "overview" };

/** 『2段階認証』: the settings with their confirmation page, then the methods (S08-S13, S40, S41). */
export function TwoStepScreen({ account, go }: PageProps) {
  const [step, setStep] = useState<Step>(overview);
  /** What was typed and not confirmed yet; null while the fields show what is set. */
  const [draft, setDraft] = useState<SettingsDraft | null>(null);
  const back = () => {
    setStep(overview);
  };
  // The hour for the first method may pass while one of them is open (S13).
  const isGivenUp = step.at === "method" && account.twoStep.state === "off";
  const shown = isGivenUp ? overview : step;
  switch (shown.at) {
    case "overview":
      return (
        <Overview
          account={account}
          isGivenUp={isGivenUp}
          draft={draft ?? draftOf(account)}
          onDraft={setDraft}
          onProposed={(proposal) => {
            setStep({ at: "confirm", proposal });
          }}
          onMethod={(method) => {
            setStep({ at: "method", method });
          }}
          go={go}
        />
      );
    case "confirm":
      return (
        <ConfirmSettings
          account={account}
          proposal={shown.proposal}
          onConfirmed={() => {
            setDraft(null);
            back();
          }}
          onBack={back}
        />
      );
    case "method":
      return (
        <MethodPage
          key={shown.method}
          account={account}
          method={shown.method}
          onTurnedOn={(done) => {
            setStep({ at: "done", done });
          }}
          onBack={back}
          go={go}
        />
      );
    case "done":
      return (
        <DonePage
          account={account}
          done={shown.done}
          onMethods={back}
          go={go}
        />
      );
  }
}
