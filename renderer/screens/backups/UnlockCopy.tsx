import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopySource } from "../../../shared/model/backup-view";
import { useApi } from "../../api";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { MemberKeyField } from "../../components/MemberKeyField";
import { useMemberKey } from "../../use-member-key";

/** Asks for what opens a former copy, before anything is said of it. */
export function UnlockCopy({
  source,
  onUnlocked,
}: {
  readonly source: CopySource;
  readonly onUnlocked: () => void;
}) {
  const api = useApi();
  const { t } = useTranslation();
  const state = useMemberKey("passphrase");
  const [busy, setBusy] = useState(false);
  const unlock = async () => {
    if (!state.isReady || busy) return;
    setBusy(true);
    const input = { source, key: state.key };
    const answer = await safe(api.call.backups.unlockCopy(input));
    setBusy(false);
    state.refused(answer.error);
    if (answer.error === null) onUnlocked();
  };
  return (
    <Form onSubmit={() => void unlock()}>
      <p className={form["note"]}>{t("protection.copyLocked")}</p>
      <MemberKeyField
        state={state}
        ways={{ passphrase: true, recoveryKey: true }}
        label={t("protection.passphrase")}
      />
      <div className={form["actions"]}>
        <Button
          type="submit"
          loading={busy}
          disabled={!state.isReady}
          data-testid="unlock-copy"
        >
          {t("protection.open")}
        </Button>
      </div>
    </Form>
  );
}
