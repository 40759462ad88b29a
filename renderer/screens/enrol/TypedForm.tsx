import "@mantine/core/styles/FloatingIndicator.layer.css";
import "@mantine/core/styles/SegmentedControl.layer.css";
import { Button, SegmentedControl, TextInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { SecretInput } from "../../components/SecretInput";
import { AdvancedFields } from "./AdvancedFields";
import { usualNumber, type TypedField } from "./typed-entry";
import classes from "./Pane.module.css";
import type { TypedFormProps } from "./typed-form-props";

/** The form for an entry without a QR code. The browser must not remember or correct anything in it. */
export function TypedForm(props: TypedFormProps) {
  const { entry, busy, refused, onChange, onSubmit } = props;
  const { t } = useTranslation();
  const typeLabel = useId();
  const errorOf = (field: TypedField) =>
    refused?.field === field ? refused.why : undefined;
  return (
    <form
      className={classes["form"]}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <TextInput
        data-autofocus
        label={t("enrol.field.issuer")}
        placeholder={t("enrol.issuerHint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={20_000}
        value={entry.issuer}
        error={errorOf("issuer")}
        onChange={(event) => {
          onChange({ issuer: event.currentTarget.value });
        }}
      />
      <TextInput
        label={t("enrol.field.account")}
        placeholder={t("enrol.accountHint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={20_000}
        value={entry.account}
        error={errorOf("account")}
        onChange={(event) => {
          onChange({ account: event.currentTarget.value });
        }}
      />
      <SecretInput
        label={t("enrol.field.secret")}
        description={t("enrol.secretHint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={20_000}
        dir="ltr"
        value={entry.secret}
        error={errorOf("secret")}
        toggleLabel={t("enrol.showSecret")}
        onChange={(event) => {
          onChange({ secret: event.currentTarget.value });
        }}
      />
      <div>
        <p id={typeLabel} className={classes["label"]}>
          {t("enrol.typeLabel")}
        </p>
        <SegmentedControl
          fullWidth
          aria-labelledby={typeLabel}
          value={entry.type}
          data={[
            { value: "totp", label: t("enrol.typeTotp") },
            { value: "hotp", label: t("enrol.typeHotp") },
          ]}
          onChange={(value) => {
            const type = value === "hotp" ? "hotp" : "totp";
            onChange({ type, periodOrCounter: usualNumber[type] });
          }}
        />
      </div>
      <AdvancedFields {...props} errorOf={errorOf} />
      <div className={classes["actions"]}>
        <Button
          type="submit"
          loading={busy}
          disabled={entry.secret.trim() === ""}
        >
          {t("enrol.typedSubmit")}
        </Button>
      </div>
    </form>
  );
}
