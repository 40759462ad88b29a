import { Button } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { PasswordField } from "../../console/PasswordField";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";

const blank = { current: "", password: "" };

/** Another password; how long it must be depends on whether it stands alone (R02). */
export function PasswordCard({
  account,
}: {
  readonly account: Pick<AccountView, "isPasswordShort" | "twoStep">;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [typed, setTyped] = useState(blank);
  const { run, busy, error } = useAct(api.call.account.changePassword, () => {
    setTyped(blank);
    void showNotice({
      tone: "done",
      message: t("console.profile.password.changed"),
    });
  });
  const code = isDefinedError(error) ? error.code : null;
  const isNew =
    code === "PASSWORD_REFUSED" || code === "PASSWORD_TOO_SHORT_ALONE";
  const isOn = account.twoStep.state === "on";
  return (
    <Card
      title={t("console.profile.password.title")}
      lead={t("console.profile.password.ends")}
      testId="password-card"
    >
      {account.isPasswordShort && (
        <Callout tone="hint">
          <p>{t("console.profile.password.short")}</p>
        </Callout>
      )}
      <Form
        onSubmit={() => {
          void run(typed);
        }}
      >
        <PasswordField
          label={t("console.profile.password.current")}
          value={typed.current}
          error={
            code === "WRONG_CREDENTIALS"
              ? t("console.profile.password.wrong")
              : undefined
          }
          onChange={(current) => {
            setTyped((before) => ({ ...before, current }));
          }}
        />
        <PasswordField
          isNew
          label={t("console.profile.password.next")}
          description={t(
            isOn
              ? "console.profile.password.hintWithTwoSteps"
              : "console.profile.password.hintAlone",
          )}
          value={typed.password}
          error={isNew && error !== null ? explain(t, error) : undefined}
          onChange={(password) => {
            setTyped((before) => ({ ...before, password }));
          }}
        />
        <ErrorNote
          error={isNew || code === "WRONG_CREDENTIALS" ? null : error}
        />
        <div className={form["actions"]}>
          <Button
            type="submit"
            variant="default"
            loading={busy}
            data-testid="change-password"
          >
            {t("console.profile.password.submit")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
