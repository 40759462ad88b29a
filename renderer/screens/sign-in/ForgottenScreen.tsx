import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { door, type Place } from "../../console/places";
import { useAct } from "../../console/use-act";

/** 「会員メニューパスワードを再発行したい」 (S06). It answers the same whether or not there is such a member. */
export function ForgottenScreen({
  typed,
  go,
}: {
  readonly typed: string;
  readonly go: (place: Place) => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [memberId, setMemberId] = useState(typed);
  const [link, setLink] = useState("");
  const [isSent, setIsSent] = useState(false);
  const { run, busy, error } = useAct(
    api.call.account.requestPasswordReset,
    () => {
      setIsSent(true);
    },
  );
  return (
    <>
      <PageTitle takesFocus={false} lead={t("console.signIn.forgottenLead")}>
        {t("console.signIn.forgottenTitle")}
      </PageTitle>
      <Card>
        <Form
          onSubmit={() => {
            void run({ memberId });
          }}
        >
          <TextInput
            data-testid="member-id"
            label={t("console.signIn.memberId")}
            placeholder={t("console.signIn.memberIdHint")}
            autoComplete="username"
            autoFocus
            spellCheck={false}
            maxLength={100}
            value={memberId}
            onChange={(event) => {
              setMemberId(event.currentTarget.value);
            }}
          />
          <ErrorNote error={error} />
          <div className={form["actions"]}>
            <Button type="submit" loading={busy} data-testid="request-reset">
              {t("console.signIn.forgottenSubmit")}
            </Button>
            <Button
              variant="default"
              onClick={() => {
                go({ ...door, typed: memberId });
              }}
            >
              {t("console.frame.back")}
            </Button>
          </div>
        </Form>
      </Card>
      {isSent && (
        <Card>
          <Callout tone="hint" testId="reset-sent">
            <p role="status">{t("console.signIn.forgottenSent")}</p>
          </Callout>
          <Form
            onSubmit={() => {
              go({ at: "new-password", link });
            }}
          >
            <TextInput
              data-testid="paste-reset"
              label={t("console.signIn.pasteReset")}
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              value={link}
              onChange={(event) => {
                setLink(event.currentTarget.value);
              }}
            />
            <div className={form["actions"]}>
              <Button type="submit" variant="default" disabled={link === ""}>
                {t("console.signIn.resetOpen")}
              </Button>
            </div>
          </Form>
        </Card>
      )}
    </>
  );
}
