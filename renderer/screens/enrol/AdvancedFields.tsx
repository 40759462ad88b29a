import { SegmentedControl, TextInput } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { otpAlgorithms } from "./hash-names";
import { isAdvanced, type TypedField } from "./typed-entry";
import type { TypedFormProps } from "./typed-form-props";
import classes from "./Pane.module.css";

/** What an issuer rarely tells: closed until it is wanted, or until a refusal is about it. */
export function AdvancedFields({
  entry,
  refused,
  onChange,
  errorOf,
}: TypedFormProps & {
  readonly errorOf: (field: TypedField) => string | undefined;
}) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const algorithmLabel = useId();
  return (
    <details
      className={classes["details"]}
      open={open || (refused !== null && isAdvanced(refused.field))}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary>{t("enrol.advanced")}</summary>
      <div>
        <p className={classes["hint"]}>{t("enrol.advancedHint")}</p>
        <div>
          <p id={algorithmLabel} className={classes["label"]}>
            {t("enrol.field.algorithm")}
          </p>
          <SegmentedControl
            fullWidth
            aria-labelledby={algorithmLabel}
            value={entry.algorithm}
            data={otpAlgorithms.map(({ value, label }) => ({ value, label }))}
            onChange={(value) => {
              const chosen = otpAlgorithms.find((one) => one.value === value);
              if (chosen !== undefined) onChange({ algorithm: chosen.value });
            }}
          />
        </div>
        <div className={classes["pair"]}>
          <TextInput
            label={t("enrol.field.digits")}
            inputMode="numeric"
            maxLength={100}
            value={entry.digits}
            error={errorOf("digits")}
            onChange={(event) => {
              onChange({ digits: event.currentTarget.value });
            }}
          />
          <TextInput
            label={
              entry.type === "totp"
                ? t("enrol.field.period")
                : t("enrol.field.counter")
            }
            inputMode="numeric"
            maxLength={100}
            value={entry.periodOrCounter}
            error={errorOf("periodOrCounter")}
            onChange={(event) => {
              onChange({ periodOrCounter: event.currentTarget.value });
            }}
          />
        </div>
      </div>
    </details>
  );
}
