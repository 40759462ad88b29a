import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Method } from "../../shared/model/sign-in-method";
import type { SecondStepView } from "../../shared/model/second-step-view";
import { useApi } from "../api";
import { Card } from "../components/Card";
import { Form } from "../components/Form";
import form from "../components/form.module.css";
import { PageTitle } from "../components/PageTitle";
import { SecondStep } from "../second-step/SecondStep";
import { ErrorNote } from "./ErrorNote";
import { PasswordField } from "./PasswordField";
import { useAct } from "./use-act";

/** A question for password and second step that waits for its answer. `start` is the method to begin with. */
export type Asking = {
  readonly answer: (given: boolean) => void;
  readonly start?: Method;
};

/** 「ご本人の確認」: the password, then the second step where it is on (R52). Cancelling gives the action up. */
export function AskAgain({ asking }: { readonly asking: Asking }) {
  const api = useApi();
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [view, setView] = useState<SecondStepView | null>(null);
  const { run, busy, error } = useAct(
    api.call.account.reauthenticate,
    (answer) => {
      setPassword("");
      if (answer.is === "second-step") setView(answer.view);
      else asking.answer(true);
    },
  );
  const cancel = () => {
    asking.answer(false);
  };
  return (
    <>
      <PageTitle
        takesFocus={false}
        lead={view === null ? t("console.secondStep.reauthenticateLead") : ""}
      >
        {t("console.secondStep.reauthenticate")}
      </PageTitle>
      {view === null ? (
        <Card>
          <Form
            onSubmit={() => {
              void run({ password });
            }}
          >
            <PasswordField
              takesFocus
              label={t("console.signIn.password")}
              value={password}
              onChange={setPassword}
            />
            <ErrorNote error={error} />
            <div className={form["actions"]}>
              <Button type="submit" loading={busy} data-testid="reauthenticate">
                {t("console.secondStep.reauthenticateSubmit")}
              </Button>
            </div>
          </Form>
        </Card>
      ) : (
        <SecondStep
          view={view}
          {...(asking.start === undefined ? {} : { start: asking.start })}
          offersTrust={false}
          onDone={() => {
            asking.answer(true);
          }}
          onOver={() => {
            setView(null);
          }}
        />
      )}
      <div className={form["actions"]}>
        <Button variant="default" data-testid="cancel" onClick={cancel}>
          {t("console.frame.cancel")}
        </Button>
      </div>
    </>
  );
}
