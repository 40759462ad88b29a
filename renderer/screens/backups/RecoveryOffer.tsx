import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopySource } from "../../../shared/model/backup-view";
import type { VaultView } from "../../../shared/model/vault-view";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { showNotice } from "../../components/notices";
import { explain } from "../../words/explain";
import classes from "./Backups.module.css";
import { BeginAnew } from "./BeginAnew";
import { CopyList } from "./CopyList";
import { OfferedCopy } from "./OfferedCopy";
import { UnlockCopy } from "./UnlockCopy";

type Replaced = { readonly setAside: string | null; readonly vault: VaultView };

/** What can be put in the place of a vault file that is gone or does not open: the newest copy, any other, or a new vault. */
export function RecoveryOffer({ isGone }: { readonly isGone: boolean }) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const fresh = { staleTime: 0, gcTime: 0 };
  const newest = useQuery({
    ...api.query.backups.recovery.queryOptions(),
    ...fresh,
  });
  const [chosen, setChosen] = useState<CopySource | null>(null);
  const other = useQuery({
    ...api.query.backups.offer.queryOptions({
      input: chosen ?? { from: "picked" },
    }),
    ...fresh,
    enabled: chosen !== null,
    retry: false,
  });
  const [isListed, setListed] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, refetch } = chosen === null ? newest : other;

  const replace = async (
    call: Promise<Replaced>,
    say: "recovered" | "begunAnew",
  ) => {
    setBusy(true);
    const answer = await safe(call);
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    if (answer.error !== null) return;
    const { vault, setAside: name } = answer.data;
    cache.setQueryData(api.query.vault.status.queryKey(), vault);
    await cache.resetQueries({ queryKey: api.query.codes.list.key() });
    if (name !== null)
      void showNotice({
        tone: "done",
        isLong: true,
        message: t(`backups.${say}`, { name }),
      });
  };
  const choose = (source: CopySource) => {
    setError(null);
    setListed(false);
    setChosen(source);
  };
  const pick = async () => {
    const answer = await safe(api.call.backups.pick());
    setError(answer.error && explain(t, answer.error));
    if (answer.data?.name == null) return;
    await cache.resetQueries({ queryKey: api.query.backups.offer.key() });
    choose({ from: "picked" });
  };
  if (newest.isPending) return null;

  return (
    <section className={classes["offer"]} data-testid="recovery-offer">
      {isGone && <p>{t("backups.goneLead")}</p>}
      {chosen !== null && other.isError && (
        <Callout tone="problem">{explain(t, other.error)}</Callout>
      )}
      {chosen === null && newest.data === null && <p>{t("backups.noOffer")}</p>}
      {data != null && "locked" in data && (
        <UnlockCopy source={data.locked} onUnlocked={() => void refetch()} />
      )}
      {data != null && !("locked" in data) && (
        <OfferedCopy
          offer={data}
          isGone={isGone}
          busy={busy}
          onRecover={() =>
            void replace(api.call.backups.recover(data.source), "recovered")
          }
        />
      )}
      {error !== null && <Callout tone="problem">{error}</Callout>}
      {isListed ? (
        <CopyList onChoose={choose} onPick={() => void pick()} />
      ) : (
        <Button
          variant="default"
          data-testid="other-copies"
          onClick={() => {
            setListed(true);
          }}
        >
          {t("backups.otherCopies")}
        </Button>
      )}
      <BeginAnew
        busy={busy}
        onBegin={() => void replace(api.call.backups.beginAnew(), "begunAnew")}
      />
    </section>
  );
}
