import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MethodChoice } from "../../shared/model/second-step-view";
import { useApi } from "../api";
import { Form } from "../components/Form";
import form from "../components/form.module.css";
import { ErrorNote } from "../console/ErrorNote";
import { useAct } from "../console/use-act";
import { isolate } from "../words/entry-name";
import { DeliveryNote } from "./DeliveryNote";

/** One click, one mail (S24); then the link opens the app, or is pasted here. */
export function EmailStep({
  choice,
  onPasted,
}: {
  readonly choice: MethodChoice;
  readonly onPasted: (link: string) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [sent, setSent] = useState<{ masked: string; expiresAt: number }>();
  const [pasted, setPasted] = useState("");
  const request = useAct(() => api.call.account.requestLink(), setSent);
  return (
    <div className={form["form"]}>
      <p className={form["note"]}>
        {t("console.secondStep.emailLead", {
          masked: isolate(choice.address ?? ""),
        })}
      </p>
      {sent !== undefined && (
        <div role="status" data-testid="link-sent">
          <p>
            {t("console.secondStep.emailSent", {
              masked: isolate(sent.masked),
            })}
          </p>
          <ul className={form["rules"]}>
            <li>
              {t("console.secondStep.emailRules.expiry", {
                until: new Date(sent.expiresAt),
              })}
            </li>
            <li>{t("console.secondStep.emailRules.newest")}</li>
            <li>{t("console.secondStep.emailRules.password")}</li>
            <li>{t("console.secondStep.emailRules.restart")}</li>
          </ul>
        </div>
      )}
      <div className={form["actions"]}>
        <Button
          variant={sent === undefined ? "filled" : "default"}
          loading={request.busy}
          data-testid="request-link"
          onClick={() => void request.run(undefined)}
        >
          {t(
            sent === undefined
              ? "console.secondStep.email"
              : "console.secondStep.emailAgain",
          )}
        </Button>
      </div>
      <ErrorNote error={request.error} />
      {sent !== undefined && (
        <>
          <DeliveryNote />
          <Form
            onSubmit={() => {
              onPasted(pasted);
            }}
          >
            <TextInput
              data-testid="paste-link"
              label={t("console.secondStep.paste")}
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              value={pasted}
              onChange={(event) => {
                setPasted(event.currentTarget.value);
              }}
            />
            <div className={form["actions"]}>
              <Button
                type="submit"
                variant="default"
                disabled={pasted === ""}
                data-testid="paste-link-submit"
              >
                {t("console.secondStep.pasteSubmit")}
              </Button>
            </div>
          </Form>
        </>
      )}
    </div>
  );
}
