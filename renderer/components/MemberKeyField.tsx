import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { SecretInput } from "./SecretInput";
import type { WaysIn } from "../../shared/model/vault-view";
import form from "./form.module.css";
import type { MemberKeyState } from "../use-member-key";

/** Takes the passphrase, or the recovery key in its place. The one message and the wait stand below it. */
export function MemberKeyField({
  state,
  ways,
  label,
}: {
  readonly state: MemberKeyState;
  readonly ways: Pick<WaysIn, "passphrase" | "recoveryKey">;
  /** What the passphrase is called here. */
  readonly label: string;
}) {
  const { t } = useTranslation();
  const { kind, text, error, waitSeconds, setText, switchTo } = state;
  const isPassphrase = kind === "passphrase";
  const wait =
    waitSeconds > 0 ? t("protection.wait", { count: waitSeconds }) : null;
  return (
    <div className={form["form"]}>
      <SecretInput
        key={kind}
        data-autofocus
        autoFocus
        data-testid={isPassphrase ? "passphrase" : "recovery-key"}
        label={isPassphrase ? label : t("protection.recoveryKey")}
        description={isPassphrase ? undefined : t("protection.recoveryKeyHint")}
        autoComplete="off"
        spellCheck={false}
        maxLength={2_000}
        dir="ltr"
        value={text}
        error={error}
        toggleLabel={t("protection.show")}
        onChange={(event) => {
          setText(event.currentTarget.value);
        }}
      />
      {wait !== null && (
        <p className={form["note"]} data-testid="wait">
          {wait}
        </p>
      )}
      {ways.passphrase && ways.recoveryKey && (
        <div className={form["actions"]}>
          <Button
            variant="subtle"
            size="compact-sm"
            data-testid="other-key"
            onClick={() => {
              switchTo(isPassphrase ? "recovery-key" : "passphrase");
            }}
          >
            {isPassphrase
              ? t("protection.useRecoveryKey")
              : t("protection.usePassphrase")}
          </Button>
        </div>
      )}
    </div>
  );
}
