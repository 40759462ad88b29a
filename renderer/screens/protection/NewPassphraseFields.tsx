import { useTranslation } from "react-i18next";
import { SecretInput } from "../../components/SecretInput";
import type { NewPassphrase } from "./new-passphrase";

/** A new passphrase, twice. It may be pasted and looked at; the error stands at the first field. */
export function NewPassphraseFields({
  typed,
  error,
  takesFocus,
  onChange,
}: {
  readonly typed: NewPassphrase;
  readonly error: string | null;
  readonly takesFocus: boolean;
  readonly onChange: (typed: NewPassphrase) => void;
}) {
  const { t } = useTranslation();
  const common = {
    autoComplete: "off",
    spellCheck: false,
    maxLength: 2_000,
    dir: "ltr",
    toggleLabel: t("protection.show"),
  } as const;
  return (
    <>
      <SecretInput
        {...common}
        {...(takesFocus && { "data-autofocus": true, autoFocus: true })}
        data-testid="new-passphrase"
        label={t("protection.newPassphrase")}
        description={t("protection.newPassphraseHint")}
        value={typed.passphrase}
        error={error}
        onChange={(event) => {
          onChange({ ...typed, passphrase: event.currentTarget.value });
        }}
      />
      <SecretInput
        {...common}
        data-testid="repeat-passphrase"
        label={t("protection.repeat")}
        value={typed.repeated}
        onChange={(event) => {
          onChange({ ...typed, repeated: event.currentTarget.value });
        }}
      />
    </>
  );
}
