import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../api";
import { Callout } from "../components/Callout";
import { Card } from "../components/Card";
import { Form } from "../components/Form";
import form from "../components/form.module.css";
import { ErrorNote } from "../console/ErrorNote";
import { useAct } from "../console/use-act";
import { explain } from "../words/explain";

/** 『信頼済みの端末を登録する』: a button of its own after a mailed link, once; leaving it out registers nothing (S30). */
export function TrustThisDevice() {
  const api = useApi();
  const { t } = useTranslation();
  const { data: app } = useQuery(api.query.app.view.queryOptions());
  const [name, setName] = useState<string | null>(null);
  const [isTrusted, setTrusted] = useState<boolean | null>(null);
  const { run, busy, error } = useAct(
    api.call.account.registerDevice,
    (answer) => {
      setTrusted(answer.isTrusted);
    },
  );
  const shown = name ?? app?.deviceName ?? "";
  const aboutName = isDefinedError(error) && error.code === "NAME_REFUSED";
  if (isTrusted !== null)
    return (
      <Callout tone={isTrusted ? "hint" : "problem"} testId="trust-said">
        <p role="status">
          {t(
            isTrusted
              ? "console.secondStep.doneTrusted"
              : "console.secondStep.doneNotTrusted",
          )}
        </p>
      </Callout>
    );
  return (
    <Card lead={t("console.secondStep.doneTrust")}>
      <Form
        onSubmit={() => {
          void run({ name: shown });
        }}
      >
        <TextInput
          data-testid="trust-name"
          label={t("console.secondStep.name")}
          description={t("console.secondStep.nameHint")}
          autoComplete="off"
          maxLength={200}
          value={shown}
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
      </Form>
    </Card>
  );
}
