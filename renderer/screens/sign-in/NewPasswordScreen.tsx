import { Button } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { PasswordField } from "../../console/PasswordField";
import { door, type Place } from "../../console/places";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";

/** A new password by a mailed link. It signs nobody in and leaves two-step verification as it is (S06). */
export function NewPasswordScreen({
  link,
  go,
}: {
  readonly link: string;
  readonly go: (place: Place) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [password, setPassword] = useState("");
  const { run, busy, error } = useAct(api.call.account.resetPassword, () => {
    go({ ...door, note: "reset-done" });
  });
  const isAtField =
    isDefinedError(error) &&
    (error.code === "PASSWORD_REFUSED" ||
      error.code === "PASSWORD_TOO_SHORT_ALONE");
  return (
    <>
      <PageTitle takesFocus={false} lead={t("console.signIn.resetLead")}>
        {t("console.signIn.resetTitle")}
      </PageTitle>
      <Card>
        <Form
          onSubmit={() => {
            void run({ link, password });
          }}
        >
          <PasswordField
            isNew
            takesFocus
            label={t("console.signIn.newPassword")}
            description={t("console.signIn.resetHint")}
            value={password}
            error={isAtField ? explain(t, error) : undefined}
            onChange={setPassword}
          />
          <ErrorNote error={isAtField ? null : error} />
          <div className={form["actions"]}>
            <Button type="submit" loading={busy} data-testid="reset-password">
              {t("console.signIn.resetSubmit")}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                go(door);
              }}
            >
              {t("console.frame.restart")}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
