import { Button, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { PasswordField } from "../../console/PasswordField";
import { door, type Place } from "../../console/places";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";
import { ServiceChoice } from "./ServiceChoice";

/** A new account. With the built-in service the screen says where that is. */
export function RegisterScreen({
  go,
}: {
  readonly go: (place: Place) => void;
}) {
  const api = useApi();
  const { t, i18n } = useTranslation();
  const where = useQuery(api.query.service.where.queryOptions());
  const [address, setAddress] = useState("");
  const [password, setPassword] = useState("");
  const { run, busy, error } = useAct(
    api.call.account.register,
    ({ memberId }) => {
      go({ at: "registered", memberId });
    },
  );
  const code = isDefinedError(error) ? error.code : null;
  const isAtField = code === "ADDRESS_REFUSED" || code === "PASSWORD_REFUSED";
  const why = (field: typeof code) =>
    error !== null && code === field ? explain(t, error) : undefined;
  return (
    <>
      <PageTitle takesFocus={false}>
        {t("console.signIn.registerTitle")}
      </PageTitle>
      {where.data?.address === null && (
        <Callout tone="hint" title={t("console.signIn.local")}>
          <p>{t("console.signIn.localLead")}</p>
        </Callout>
      )}
      <Card>
        <Form
          onSubmit={() => {
            const language = i18n.language === "ja" ? "ja" : "en";
            void run({ address, password, language });
          }}
        >
          <TextInput
            data-testid="address"
            type="email"
            label={t("console.signIn.address")}
            description={t("console.signIn.addressHint")}
            autoComplete="email"
            autoFocus
            maxLength={500}
            value={address}
            error={why("ADDRESS_REFUSED")}
            onChange={(event) => {
              setAddress(event.currentTarget.value);
            }}
          />
          <p className={form["note"]}>{t("console.signIn.addressLoop")}</p>
          <PasswordField
            isNew
            label={t("console.signIn.newPassword")}
            description={t("console.signIn.newPasswordHint")}
            value={password}
            error={why("PASSWORD_REFUSED")}
            onChange={setPassword}
          />
          <ErrorNote error={isAtField ? null : error} />
          <div className={form["actions"]}>
            <Button type="submit" loading={busy} data-testid="register">
              {t("console.signIn.registerSubmit")}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                go(door);
              }}
            >
              {t("console.frame.back")}
            </Button>
          </div>
        </Form>
      </Card>
      <ServiceChoice />
    </>
  );
}
