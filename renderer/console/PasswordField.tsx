import { useTranslation } from "react-i18next";
import { SecretInput } from "../components/SecretInput";

/** A password: it may be pasted, and it may be looked at (R06). */
export function PasswordField({
  label,
  description,
  value,
  error,
  isNew = false,
  takesFocus = false,
  onChange,
}: {
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly error?: string | undefined;
  /** Whether it is being chosen: password managers offer one of theirs then. */
  readonly isNew?: boolean;
  readonly takesFocus?: boolean;
  readonly onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <SecretInput
      data-testid={isNew ? "new-password" : "password"}
      label={label}
      description={description}
      autoComplete={isNew ? "new-password" : "current-password"}
      autoFocus={takesFocus}
      maxLength={2_000}
      value={value}
      error={error}
      toggleLabel={t("console.signIn.show")}
      onChange={(event) => {
        onChange(event.currentTarget.value);
      }}
    />
  );
}
