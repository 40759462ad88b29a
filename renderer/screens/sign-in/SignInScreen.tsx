import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { showNotice } from "../../components/notices";
import { PageTitle } from "../../components/PageTitle";
import { ErrorNote } from "../../console/ErrorNote";
import { PasswordField } from "../../console/PasswordField";
import type { Place } from "../../console/places";
import { useAct } from "../../console/use-act";
import { ServiceChoice } from "./ServiceChoice";

const notes = {
  "signed-out": "console.frame.signedOut",
  "session-over": "console.frame.sessionOver",
  "reset-done": "console.signIn.resetDone",
} as const;

/** Member ID and password (S04-S06). A link that waits for a sign-in says so (S27). */
export function SignInScreen({
  place,
  linkWaits,
  go,
  onSignedIn,
}: {
  readonly place: Extract<Place, { at: "sign-in" }>;
  readonly linkWaits: boolean;
  readonly go: (place: Place) => void;
  readonly onSignedIn: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const [memberId, setMemberId] = useState(place.typed);
  const [password, setPassword] = useState("");
  const { run, busy, error } = useAct(api.call.account.signIn, (answer) => {
    setPassword("");
    if (answer.is === "second-step") {
      go({ at: "second-step", view: answer.view });
      return;
    }
    if (answer.by === "trusted-device")
      void showNotice({ tone: "done", message: t("console.signIn.trusted") });
    onSignedIn();
  });
  return (
    <>
      <PageTitle takesFocus={false}>{t("console.signIn.title")}</PageTitle>
      {place.note !== null && error === null && (
        <Callout tone="hint" testId="door-note">
          <p role="status">{t(notes[place.note])}</p>
        </Callout>
      )}
      {linkWaits && (
        <Callout tone="hint" testId="link-waits">
          <p role="status">{t("console.signIn.linkWaits")}</p>
        </Callout>
      )}
      <Card>
        <Form
          onSubmit={() => {
            void run({ memberId, password });
          }}
        >
          <TextInput
            data-testid="member-id"
            label={t("console.signIn.memberId")}
            placeholder={t("console.signIn.memberIdHint")}
            autoComplete="username"
            autoCapitalize="none"
            autoFocus={place.typed === ""}
            spellCheck={false}
            maxLength={100}
            value={memberId}
            onChange={(event) => {
              setMemberId(event.currentTarget.value);
            }}
          />
          <PasswordField
            label={t("console.signIn.password")}
            description={t("console.signIn.passwordHint")}
            takesFocus={place.typed !== ""}
            value={password}
            onChange={setPassword}
          />
          <ErrorNote error={error} />
          <div className={form["actions"]}>
            <Button type="submit" loading={busy} data-testid="sign-in">
              {t("console.signIn.submit")}
            </Button>
            <Button
              variant="subtle"
              data-testid="forgotten"
              onClick={() => {
                go({ at: "forgotten", typed: memberId });
              }}
            >
              {t("console.signIn.forgotten")}
            </Button>
          </div>
        </Form>
      </Card>
      <Card title={t("console.signIn.first")}>
        <div className={form["actions"]}>
          <Button
            variant="default"
            data-testid="to-register"
            onClick={() => {
              go({ at: "register" });
            }}
          >
            {t("console.signIn.register")}
          </Button>
          <Button
            variant="subtle"
            data-testid="to-guide"
            onClick={() => {
              go({ at: "guide" });
            }}
          >
            {t("console.guide.title")}
          </Button>
        </div>
      </Card>
      <ServiceChoice />
    </>
  );
}
