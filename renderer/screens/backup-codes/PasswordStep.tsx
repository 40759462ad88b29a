import { Button } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import { useApi, type CallError } from "../../api";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { PasswordField } from "../../console/PasswordField";
import { useAct } from "../../console/use-act";
import { SecondStep } from "../../second-step/SecondStep";
import { explain } from "../../words/explain";

function isAboutPassword(error: CallError | null): error is CallError {
  return (
    isDefinedError(error) &&
    (error.code === "WRONG_CREDENTIALS" || error.code === "PASSWORD_WAIT")
  );
}

/**
 * The password that a set is sealed with, and the call that needs it. Where the second step is wanted as well (R52), it
 * follows here, so that nobody types the same password twice. After a "no" the page is renewed: it may be about a set
 * that is gone.
 */
export function PasswordStep<Output>({
  account,
  submit,
  testId,
  takesFocus = true,
  reveal,
  onRevealed,
  onCancel,
}: {
  readonly account: AccountView;
  /** What the button says. */
  readonly submit: string;
  readonly testId: string;
  readonly takesFocus?: boolean;
  readonly reveal: (password: string) => Promise<Output>;
  readonly onRevealed: (answer: Output) => void;
  readonly onCancel?: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const [view, setView] = useState<SecondStepView | null>(null);
  const revealing = useAct(reveal, onRevealed);
  const confirming = useAct(
    api.call.account.reauthenticate,
    async (answer, input) => {
      if (answer.is === "second-step") setView(answer.view);
      else await revealing.run(input.password);
    },
  );
  const error = confirming.error ?? revealing.error;
  useEffect(() => {
    if (error !== null)
      void cache.invalidateQueries({ queryKey: api.query.account.view.key() });
  }, [api, cache, error]);

  if (view !== null)
    return (
      <SecondStep
        view={view}
        offersTrust={false}
        onDone={() => {
          setView(null);
          void revealing.run(password);
        }}
        onOver={() => {
          setView(null);
        }}
      />
    );
  return (
    <Form
      onSubmit={() => {
        if (account.freshUntil > Date.now()) void revealing.run(password);
        else void confirming.run({ password });
      }}
    >
      <PasswordField
        takesFocus={takesFocus}
        label={t("console.backupCodes.password")}
        value={password}
        error={isAboutPassword(error) ? explain(t, error) : undefined}
        onChange={setPassword}
      />
      <ErrorNote error={isAboutPassword(error) ? null : error} />
      <div className={form["actions"]}>
        <Button
          type="submit"
          loading={confirming.busy || revealing.busy}
          data-testid={testId}
        >
          {submit}
        </Button>
        {onCancel !== undefined && (
          <Button variant="default" data-testid="cancel" onClick={onCancel}>
            {t("console.frame.cancel")}
          </Button>
        )}
      </div>
    </Form>
  );
}
