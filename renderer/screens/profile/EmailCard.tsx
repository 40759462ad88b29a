import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountView } from "../../../shared/model/account-view";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { isolate } from "../../words/entry-name";
import { explain } from "../../words/explain";
import { ProveEmail } from "./ProveEmail";

/** Another address: it takes effect once a URL that was sent there has been used. */
export function EmailCard({ email }: Pick<AccountView, "email">) {
  const api = useApi();
  const { t } = useTranslation();
  const [address, setAddress] = useState("");
  const [view, setView] = useState<SecondStepView | null>(null);
  const prove = useAct(
    () => api.call.account.startBinding(),
    (started) => {
      setView(started.view);
    },
  );
  const change = useAct(api.call.account.changeEmail, () => {
    setAddress("");
    void prove.run(undefined);
  });
  const isAddress =
    isDefinedError(change.error) && change.error.code === "ADDRESS_REFUSED";
  const isWaiting = email.nextMasked !== null;
  const stop = () => {
    setView(null);
  };
  return (
    <Card
      title={t("console.profile.email.title")}
      lead={t("console.profile.email.now", { masked: isolate(email.masked) })}
      testId="email-card"
    >
      {email.nextMasked !== null && (
        <Callout tone="hint" testId="email-waits">
          <p>
            {t("console.profile.email.waiting", {
              masked: isolate(email.nextMasked),
            })}
          </p>
        </Callout>
      )}
      {view !== null && isWaiting ? (
        <ProveEmail
          view={view}
          onDone={({ turnedOn }) => {
            stop();
            void showNotice({
              tone: "done",
              message: t(
                turnedOn
                  ? "console.profile.email.changedAndOn"
                  : "console.profile.email.changed",
              ),
            });
          }}
          onStop={stop}
        />
      ) : (
        <Form
          onSubmit={() => {
            void change.run({ address });
          }}
        >
          {isWaiting && (
            <div className={form["actions"]}>
              <Button
                loading={prove.busy}
                data-testid="prove-email"
                onClick={() => void prove.run(undefined)}
              >
                {t("console.profile.email.confirm")}
              </Button>
            </div>
          )}
          <TextInput
            type="email"
            data-testid="new-address"
            label={t("console.profile.email.address")}
            autoComplete="email"
            maxLength={500}
            value={address}
            error={isAddress ? explain(t, change.error) : undefined}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
            }}
          />
          <ErrorNote error={isAddress ? null : change.error} />
          <ErrorNote error={prove.error} />
          <div className={form["actions"]}>
            <Button
              type="submit"
              variant="default"
              loading={change.busy}
              data-testid="change-email"
            >
              {t("console.profile.email.submit")}
            </Button>
          </div>
        </Form>
      )}
    </Card>
  );
}
