import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";

/** 認証完了: on to the menu, or first this device registered as trusted, by a button of its own (S29, S30). */
export function CompletedScreen({
  onSignedIn,
}: {
  readonly onSignedIn: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { data: app } = useQuery(api.query.app.view.queryOptions());
  const [name, setName] = useState(app?.deviceName ?? "");
  const [isTrusted, setIsTrusted] = useState<boolean | null>(null);
  const { run, busy, error } = useAct(
    api.call.account.registerDevice,
    (answer) => {
      setIsTrusted(answer.isTrusted);
    },
  );
  const aboutName = isDefinedError(error) && error.code === "NAME_REFUSED";
  return (
    <>
      <PageTitle lead={t("console.secondStep.doneLead")}>
        {t("console.secondStep.doneTitle")}
      </PageTitle>
      <div className={form["actions"]}>
        <Button data-testid="to-menu" onClick={onSignedIn}>
          {t("console.secondStep.toMenu")}
        </Button>
      </div>
      {isTrusted === null && (
        <Card lead={t("console.secondStep.doneTrust")}>
          <form
            className={form["form"]}
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void run({ name });
            }}
          >
            <TextInput
              data-testid="trust-name"
              label={t("console.secondStep.name")}
              description={t("console.secondStep.nameHint")}
              autoComplete="off"
              maxLength={200}
              value={name}
              error={aboutName ? explain(t, error) : undefined}
              onChange={(event) => {
                setName(event.currentTarget.value);
              }}
            />
            <ErrorNote error={aboutName ? null : error} />
            <div className={form["actions"]}>
              <Button
                type="submit"
                variant="default"
                loading={busy}
                data-testid="register-device"
              >
                {t("console.secondStep.doneTrustSubmit")}
              </Button>
            </div>
          </form>
        </Card>
      )}
      {isTrusted !== null && (
        <Callout tone={isTrusted ? "hint" : "problem"} testId="trust-said">
          <p role="status">
            {t(
              isTrusted
                ? "console.secondStep.doneTrusted"
                : "console.secondStep.doneNotTrusted",
            )}
          </p>
        </Callout>
      )}
    </>
  );
}
