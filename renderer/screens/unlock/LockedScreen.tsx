import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { VaultView } from "../../../shared/model/vault-view";
import { useApi } from "../../api";
import { Form } from "../../components/Form";
import { MemberKeyField } from "../../components/MemberKeyField";
import { NidanMark } from "../../components/NidanMark";
import { useMemberKey } from "../../use-member-key";
import classes from "./Unlock.module.css";

/** A vault that waits for its member: one field, one message, and every way in that the file has. */
export function LockedScreen({
  vault: { ways, keychainProblem },
  onDrawn,
}: {
  readonly vault: Extract<VaultView, { state: "locked" }>;
  readonly onDrawn: () => void;
}) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const state = useMemberKey(ways.passphrase ? "passphrase" : "recovery-key");
  const [busy, setBusy] = useState(false);
  useEffect(onDrawn, [onDrawn]);

  const ask = async (call: Promise<VaultView>) => {
    setBusy(true);
    const answer = await safe(call);
    setBusy(false);
    state.refused(answer.error);
    if (answer.error === null)
      cache.setQueryData(api.query.vault.status.queryKey(), answer.data);
  };
  const byKeychain = () =>
    keychainProblem === null
      ? api.call.vault.unlock({
          kind: "keychain",
          reason: t("protection.touchIdReason"),
        })
      : api.call.vault.reopen();
  const hasKey = ways.passphrase || ways.recoveryKey;
  return (
    <main className={classes["screen"]}>
      <section className={classes["card"]} data-testid="locked">
        <NidanMark size={44} />
        <h1>{t("protection.lockedTitle")}</h1>
        <p>
          {keychainProblem !== null
            ? t("protection.lockedByKeychain")
            : ways.passphrase || ways.keychain
              ? t("protection.lockedLead")
              : t("protection.lockedElsewhere")}
        </p>
        {hasKey && (
          <Form
            onSubmit={() => {
              if (state.isReady && !busy)
                void ask(api.call.vault.unlock(state.key));
            }}
          >
            <MemberKeyField
              state={state}
              ways={ways}
              label={t("protection.passphrase")}
            />
            <Button
              type="submit"
              size="md"
              loading={busy}
              disabled={!state.isReady}
              data-testid="unlock"
            >
              {t("protection.unlock")}
            </Button>
          </Form>
        )}
        {ways.keychain && (
          <Button
            size="md"
            autoFocus={!hasKey}
            variant={hasKey ? "default" : "filled"}
            loading={busy}
            data-testid="open-with-keychain"
            onClick={() => void ask(byKeychain())}
          >
            {keychainProblem !== null
              ? t("common.retry")
              : ways.passphrase
                ? t("protection.touchId")
                : t("protection.open")}
          </Button>
        )}
        <p className={classes["said"]} role="status">
          {busy ? t("protection.working") : ""}
        </p>
      </section>
    </main>
  );
}
