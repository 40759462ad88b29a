import { useCallback, useState } from "react";
import type { PageProps } from "../../console/page-props";
import { CreateFirst } from "./CreateFirst";
import { CurrentCodes } from "./CurrentCodes";
import { RenewCodes } from "./RenewCodes";
import { RevealedCodes } from "./RevealedCodes";
import type { RevealedSet } from "./revealed-set";
import { ShowCodes } from "./ShowCodes";
import { TwoStepOff } from "./TwoStepOff";

type Step =
  | { readonly at: "overview"; readonly wasShown: boolean }
  | { readonly at: "show" }
  | { readonly at: "renew" }
  | {
      readonly at: "revealed";
      readonly set: RevealedSet;
      readonly isNew: boolean;
    };

/** Backup codes from the first set on (S42-S47). The codes are in this component's state while they are shown, only. */
export function BackupCodesScreen({ account, go }: PageProps) {
  const [step, setStep] = useState<Step>({ at: "overview", wasShown: false });
  const reveal = (set: RevealedSet, isNew: boolean) => {
    setStep({ at: "revealed", set, isNew });
  };
  const back = () => {
    setStep({ at: "overview", wasShown: false });
  };
  const hide = useCallback(() => {
    setStep({ at: "overview", wasShown: true });
  }, []);
  const toTwoStep = () => {
    go("two-step");
  };

  if (account.twoStep.state !== "on") return <TwoStepOff onGo={toTwoStep} />;
  if (step.at === "revealed")
    return (
      <RevealedCodes
        memberId={account.memberId}
        set={step.set}
        isNew={step.isNew}
        onHide={hide}
        onTwoStep={toTwoStep}
      />
    );
  const known = account.backupCodes;
  if (known === null)
    return <CreateFirst account={account} onRevealed={reveal} />;
  if (step.at === "show")
    return <ShowCodes account={account} onRevealed={reveal} onCancel={back} />;
  if (step.at === "renew")
    return (
      <RenewCodes
        account={account}
        known={known}
        onRevealed={reveal}
        onCancel={back}
      />
    );
  return (
    <CurrentCodes
      account={account}
      known={known}
      wasShown={step.wasShown}
      onShow={() => {
        setStep({ at: "show" });
      }}
      onRenew={() => {
        setStep({ at: "renew" });
      }}
    />
  );
}
