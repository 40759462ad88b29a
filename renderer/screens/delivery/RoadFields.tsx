import { TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SecretInput } from "../../components/SecretInput";
import type { FieldProblems, RoadField, RoadForm } from "./road-form";
import { SecurityChoice } from "./SecurityChoice";

type FieldsProps = {
  readonly form: RoadForm;
  readonly problems: FieldProblems;
  /** Whether a secret of this way may be saved already, to be kept by typing none. */
  readonly isKept: boolean;
  readonly onChange: (change: Partial<RoadForm>) => void;
};

/** The fields of the way that was chosen. */
export function RoadFields({ form, problems, isKept, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const fieldProps = (field: RoadField) => {
    const problem = problems[field];
    return {
      "data-testid": `road-${field}`,
      autoComplete: "off",
      spellCheck: false,
      maxLength: field === "secret" ? 4_096 : 500,
      value: form[field],
      error:
        problem === undefined
          ? undefined
          : t(`console.delivery.problem.${problem}`),
      onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
        onChange({ [field]: event.currentTarget.value });
      },
    };
  };
  const secret = (label: string) => (
    <SecretInput
      {...fieldProps("secret")}
      label={label}
      description={isKept ? t("console.delivery.kept") : undefined}
      autoComplete="new-password"
      toggleLabel={t("console.signIn.show")}
    />
  );
  switch (form.way) {
    case "stand-in":
      return null;
    case "smtp":
      return (
        <>
          <TextInput
            {...fieldProps("host")}
            label={t("console.delivery.host")}
            placeholder={t("console.delivery.hostHint")}
          />
          <SecurityChoice form={form} onChange={onChange} />
          <TextInput
            {...fieldProps("port")}
            label={t("console.delivery.port")}
            inputMode="numeric"
          />
          <TextInput
            {...fieldProps("user")}
            label={t("console.delivery.user")}
            description={t("console.delivery.userHint")}
          />
          {secret(t("console.delivery.password"))}
          <TextInput
            {...fieldProps("from")}
            label={t("console.delivery.from")}
            type="email"
          />
        </>
      );
    case "twilio":
      return (
        <>
          <TextInput
            {...fieldProps("accountSid")}
            label={t("console.delivery.accountSid")}
            description={t("console.delivery.accountSidHint")}
          />
          {secret(t("console.delivery.authToken"))}
          <TextInput
            {...fieldProps("from")}
            label={t("console.delivery.fromNumber")}
            description={t("console.delivery.fromNumberHint")}
            type="tel"
          />
          <TextInput
            {...fieldProps("baseUrl")}
            label={t("console.delivery.baseUrl")}
            description={t("console.delivery.baseUrlHint")}
          />
        </>
      );
    case "webhook":
      return (
        <>
          <TextInput
            {...fieldProps("url")}
            label={t("console.delivery.url")}
            description={t("console.delivery.urlHint")}
          />
          {secret(t("console.delivery.token"))}
        </>
      );
  }
}
