import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { WaysIn } from "../../../shared/model/vault-view";
import { useApi } from "../../api";
import { AppDialog } from "../../components/AppDialog";
import { Callout } from "../../components/Callout";
import { Form } from "../../components/Form";
import form from "../../components/form.module.css";
import { MemberKeyField } from "../../components/MemberKeyField";
import { showNotice } from "../../components/notices";
import { useMemberKey } from "../../use-member-key";
import { explain } from "../../words/explain";
import { NewPassphraseFields } from "./NewPassphraseFields";
import { emptyNewPassphrase, isRepeated } from "./new-passphrase";
import { RecoveryKit } from "./RecoveryKit";
import { carryOut, type ProtectionTask } from "./tasks";

/** One change of what opens the vault. Where a passphrase is set, it or the recovery key is asked for first. */
export function ProtectionDialog({
  task,
  onClose,
}: {
  readonly task: ProtectionTask;
  readonly onClose: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const { data: ways } = useQuery(api.query.vault.protection.queryOptions());
  const [recoveryKey, setRecoveryKey] = useState<string | null>(null);
  if (ways === undefined) return null;
  return (
    <AppDialog
      title={t(
        recoveryKey === null
          ? `protection.${task}Title`
          : "protection.kitTitle",
      )}
      onClose={onClose}
    >
      {recoveryKey === null ? (
        <TaskForm
          task={task}
          ways={ways}
          onDone={onClose}
          onRecoveryKey={setRecoveryKey}
        />
      ) : (
        <RecoveryKit
          recoveryKey={recoveryKey}
          replaces={ways.recoveryKey}
          onKept={() => {
            void cache.invalidateQueries({
              queryKey: api.query.vault.protection.key(),
            });
            void showNotice({ tone: "done", message: t("protection.changed") });
            onClose();
          }}
        />
      )}
    </AppDialog>
  );
}

function TaskForm({
  task,
  ways,
  onDone,
  onRecoveryKey,
}: {
  readonly task: ProtectionTask;
  readonly ways: WaysIn;
  readonly onDone: () => void;
  readonly onRecoveryKey: (recoveryKey: string) => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const proof = useMemberKey("passphrase");
  const [typed, setTyped] = useState(emptyNewPassphrase);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isNew = task === "set" || task === "change";
  const asksProof = ways.passphrase;

  const submit = async () => {
    if (busy || (asksProof && !proof.isReady)) return;
    if (isNew && !isRepeated(typed)) {
      setError(t("protection.differs"));
      return;
    }
    setBusy(true);
    const answer = await safe(
      carryOut(api.call.vault, task, {
        passphrase: typed.passphrase,
        ways,
        proof: asksProof ? proof.key : null,
      }),
    );
    setBusy(false);
    const isKeyRefused = proof.refused(answer.error);
    setError(
      answer.error === null || isKeyRefused ? null : explain(t, answer.error),
    );
    await cache.invalidateQueries({
      queryKey: api.query.vault.protection.key(),
    });
    if (answer.error !== null) return;
    if (answer.data !== null) {
      onRecoveryKey(answer.data);
      return;
    }
    void showNotice({ tone: "done", message: t("protection.changed") });
    onDone();
  };

  return (
    <Form onSubmit={() => void submit()}>
      {!isNew && <p className={form["note"]}>{t(`protection.${task}Lead`)}</p>}
      {asksProof && (
        <MemberKeyField
          state={proof}
          ways={ways}
          label={t("protection.currentPassphrase")}
        />
      )}
      {isNew && (
        <NewPassphraseFields
          typed={typed}
          error={error}
          takesFocus={!asksProof}
          onChange={setTyped}
        />
      )}
      {!isNew && error !== null && <Callout tone="problem">{error}</Callout>}
      {isNew && !ways.recoveryKey && (
        <p className={form["note"]}>{t("protection.forgotten")}</p>
      )}
      <p className={form["note"]}>{t("protection.formerCopies")}</p>
      <div className={form["actions"]}>
        <Button
          type="submit"
          {...(!asksProof && !isNew && { autoFocus: true })}
          loading={busy}
          disabled={
            (asksProof && !proof.isReady) || (isNew && typed.passphrase === "")
          }
          data-testid="carry-out"
        >
          {t(
            task === "make" && ways.recoveryKey
              ? "protection.remake"
              : `protection.${verbs[task]}`,
          )}
        </Button>
      </div>
    </Form>
  );
}

const verbs = {
  set: "set",
  change: "change",
  remove: "remove",
  alwaysAsk: "change",
  keychain: "change",
  make: "make",
  discard: "discard",
} as const satisfies Record<ProtectionTask, string>;
