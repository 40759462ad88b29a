import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CompletedView } from "../../../shared/model/completed-view";
import { Callout } from "../../components/Callout";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { PageTitle } from "../../components/PageTitle";
import type { PageProps } from "../../console/page-props";
import { BindingStep } from "./BindingStep";
import { EmailMethod } from "./EmailMethod";
import { methodState, type FourMethod } from "./method-state";
import { PhoneMethod } from "./PhoneMethod";
import { TotpMethod } from "./TotpMethod";
import { TryMethod } from "./TryMethod";
import { useBinding } from "./use-binding";
import { useIssuedTotp } from "./use-issued-totp";

/** One of the four methods: how it stands, how it is set up, and the second step that proves it. */
export function MethodPage({
  account,
  method,
  onTurnedOn,
  onBack,
  go,
}: PageProps & {
  readonly method: FourMethod;
  readonly onTurnedOn: (done: CompletedView) => void;
  readonly onBack: () => void;
}) {
  const { t } = useTranslation();
  const issued = useIssuedTotp();
  const binding = useBinding(method, (done) => {
    issued.drop();
    if (done.turnedOn) {
      onTurnedOn(done);
      return;
    }
    void showNotice({
      tone: "done",
      message: t("console.twoStep.binding.bound", {
        method: t(`console.frame.method.${done.method}`),
      }),
    });
  });
  const { state } = account.twoStep;
  const how = methodState(account, method);
  if (binding.view !== null)
    return (
      <BindingStep
        binding={binding}
        view={binding.view}
        method={method}
        offersTrust={state === "pending"}
        back={t(
          method === "totp" && issued.totp !== null
            ? "console.twoStep.totp.backToQr"
            : "console.twoStep.binding.back",
        )}
      />
    );
  return (
    <>
      <PageTitle lead={t(`console.twoStep.methods.about.${method}`)}>
        {t(`console.frame.method.${method}`)}
      </PageTitle>
      {how === "stopped" && (
        <Callout tone="problem" testId="stopped">
          <p>
            {t("console.twoStep.methods.stopped")}{" "}
            {t(`console.twoStep.methods.stoppedHow.${method}`)}
          </p>
        </Callout>
      )}
      {method === "totp" && (
        <TotpMethod account={account} issued={issued} binding={binding} />
      )}
      {method === "email" && (
        <EmailMethod account={account} binding={binding} go={go} />
      )}
      {(method === "sms" || method === "voice") && (
        <PhoneMethod account={account} channel={method} binding={binding} />
      )}
      {state === "on" && how === "registered" && issued.totp === null && (
        <TryMethod method={method} />
      )}
      <div className={form["actions"]}>
        <Button variant="default" data-testid="to-methods" onClick={onBack}>
          {t("console.twoStep.methods.toMethods")}
        </Button>
      </div>
    </>
  );
}
