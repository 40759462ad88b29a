import "@mantine/core/styles/Checkbox.layer.css";
import "@mantine/core/styles/CheckboxIndicator.layer.css";
import "@mantine/core/styles/InlineInput.layer.css";
import { Button, Checkbox } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import form from "../../components/form.module.css";
import type { ProtectionTask } from "./tasks";
import classes from "./ProtectionSection.module.css";

/** What opens the vault, and the way to change it. */
export function ProtectionSection({
  onTask,
  onLock,
}: {
  readonly onTask: (task: ProtectionTask) => void;
  readonly onLock: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const id = useId();
  const { data: ways } = useQuery({
    ...api.query.vault.protection.queryOptions(),
    staleTime: 0,
  });
  if (ways === undefined) return null;
  const button = (task: ProtectionTask, words: string) => (
    <Button
      size="compact-sm"
      variant="default"
      data-testid={`protection-${task}`}
      onClick={() => {
        onTask(task);
      }}
    >
      {words}
    </Button>
  );
  const state = (isSet: boolean) =>
    isSet ? t("protection.isSet") : t("protection.isNotSet");
  return (
    <section
      aria-labelledby={id}
      className={form["form"]}
      data-testid="protection"
    >
      <div>
        <h3 id={id} className={form["label"]}>
          {t("protection.section")}
        </h3>
        <p className={form["note"]}>{t("protection.lead")}</p>
      </div>
      <dl className={classes["ways"]}>
        <dt>{t("protection.passphrase")}</dt>
        <dd>
          <span>{state(ways.passphrase)}</span>
          {ways.passphrase
            ? button("change", t("protection.change"))
            : button("set", t("protection.set"))}
          {ways.passphrase && button("remove", t("protection.remove"))}
        </dd>
        <dt>{t("protection.recoveryKey")}</dt>
        <dd>
          <span>{state(ways.recoveryKey)}</span>
          {button(
            "make",
            ways.recoveryKey ? t("protection.remake") : t("protection.make"),
          )}
          {ways.recoveryKey && button("discard", t("protection.discard"))}
        </dd>
      </dl>
      {ways.passphrase && (
        <Checkbox
          data-testid="keychain-opens"
          label={t("protection.keychainOpens")}
          description={t("protection.keychainOpensHint")}
          checked={ways.keychain}
          onChange={() => {
            onTask(ways.keychain ? "alwaysAsk" : "keychain");
          }}
        />
      )}
      <div className={form["actions"]}>
        <Button
          variant="default"
          leftSection={<IconLock size={16} aria-hidden />}
          data-testid="lock-now"
          onClick={onLock}
        >
          {t("protection.lockNow")}
        </Button>
      </div>
      <p className={form["note"]}>{t("protection.lockNowHint")}</p>
    </section>
  );
}
