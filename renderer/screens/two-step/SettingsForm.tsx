import "@mantine/core/styles/InlineInput.layer.css";
import "@mantine/core/styles/Radio.layer.css";
import "@mantine/core/styles/RadioIndicator.layer.css";
import { Button, Radio, TextInput } from "@mantine/core";
import { isDefinedError } from "@orpc/client";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Card } from "../../components/Card";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { ErrorNote } from "../../console/ErrorNote";
import { useAct } from "../../console/use-act";
import { explain } from "../../words/explain";
import type { Proposal } from "./proposal";
import type { SettingsDraft } from "./settings-draft";
import classes from "./TwoStep.module.css";

type Choice = { readonly value: boolean; readonly label: string };

function YesOrNo({
  label,
  description,
  value,
  choices,
  testId,
  onChange,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: boolean;
  readonly choices: readonly Choice[];
  readonly testId: string;
  readonly onChange: (value: boolean) => void;
}) {
  return (
    <Radio.Group
      label={label}
      description={description}
      value={String(value)}
      onChange={(chosen) => {
        onChange(chosen === "true");
      }}
    >
      <div className={classes["choices"]}>
        {choices.map((choice) => (
          <Radio
            key={String(choice.value)}
            value={String(choice.value)}
            label={choice.label}
            data-testid={`${testId}-${choice.value ? "yes" : "no"}`}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

/** 2段階認証設定: the three settings, and 『設定変更』, which changes nothing yet (S08-S11). */
export function SettingsForm({
  draft,
  onChange,
  onProposed,
  onPassword,
}: {
  readonly draft: SettingsDraft;
  readonly onChange: (draft: SettingsDraft) => void;
  readonly onProposed: (proposal: Proposal) => void;
  /** To where the password is changed, when it is too short to stand alone (R02). */
  readonly onPassword: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const { run, busy, error } = useAct(
    api.call.account.proposeSettings,
    onProposed,
  );
  const aboutDays = isDefinedError(error) && error.code === "SETTINGS_REFUSED";
  const isShort =
    isDefinedError(error) && error.code === "PASSWORD_TOO_SHORT_ALONE";
  const words = "console.twoStep.settings";
  return (
    <Card title={t(`${words}.title`)} testId="settings">
      <Form
        onSubmit={() => {
          void run(draft);
        }}
      >
        <YesOrNo
          testId="enabled"
          label={t(`${words}.enabled`)}
          value={draft.enabled}
          choices={[
            { value: true, label: t(`${words}.on`) },
            { value: false, label: t(`${words}.off`) },
          ]}
          onChange={(enabled) => {
            onChange({ ...draft, enabled });
          }}
        />
        <TextInput
          className={classes["days"] ?? ""}
          data-testid="trust-days"
          label={t(`${words}.trustDays`)}
          description={t(`${words}.trustDaysHint`)}
          inputMode="numeric"
          autoComplete="off"
          maxLength={20}
          value={draft.trustDays}
          error={aboutDays ? explain(t, error) : undefined}
          onChange={(event) => {
            onChange({ ...draft, trustDays: event.currentTarget.value });
          }}
        />
        <YesOrNo
          testId="login-notices"
          label={t(`${words}.loginNotices`)}
          description={t(`${words}.loginNoticesHint`)}
          value={draft.loginNotices}
          choices={[
            { value: true, label: t(`${words}.receive`) },
            { value: false, label: t(`${words}.receiveNot`) },
          ]}
          onChange={(loginNotices) => {
            onChange({ ...draft, loginNotices });
          }}
        />
        <ErrorNote error={aboutDays ? null : error} />
        <div className={form["actions"]}>
          <Button type="submit" loading={busy} data-testid="propose">
            {t(`${words}.submit`)}
          </Button>
          {isShort && (
            <Button
              variant="default"
              data-testid="to-password"
              onClick={onPassword}
            >
              {t(`${words}.changePassword`)}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}
