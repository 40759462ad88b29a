import { Button } from "@mantine/core";
import { safe } from "@orpc/client";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useApi } from "../../api";
import { Callout } from "../../components/Callout";
import { showNotice } from "../../components/notices";
import { explain } from "../../words/explain";
import classes from "./Backups.module.css";
import { EntryNames } from "./EntryNames";
import { UnlockCopy } from "./UnlockCopy";

/** What can be put in the place of a vault file that does not open: what is in it, and what would be lost. */
export function RecoveryOffer() {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const offer = useQuery({
    ...api.query.backups.recovery.queryOptions(),
    staleTime: 0,
    gcTime: 0,
  });
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  if (offer.data === undefined || offer.data === null) return null;
  if ("lockedName" in offer.data)
    return (
      <UnlockCopy
        source={{ from: "generation", name: offer.data.lockedName }}
        onUnlocked={() => void offer.refetch()}
      />
    );
  const { name, savedAt, entries, savesLost, broken } = offer.data;

  const recover = async () => {
    setBusy(true);
    const answer = await safe(api.call.backups.recover({ name }));
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    if (answer.error !== null) return;
    const { vault, setAside } = answer.data;
    cache.setQueryData(api.query.vault.status.queryKey(), vault);
    await cache.resetQueries({ queryKey: api.query.codes.list.key() });
    if (setAside !== null)
      void showNotice({
        tone: "done",
        message: t("backups.recovered", { name: setAside }),
      });
  };

  return (
    <section className={classes["offer"]} data-testid="recovery-offer">
      <h2 className={classes["heading"]}>{t("backups.offerTitle")}</h2>
      <p>
        {t("backups.offer", { at: new Date(savedAt), count: entries.length })}
      </p>
      <EntryNames heading={t("backups.all")} entries={entries} />
      <p>
        {savesLost === null
          ? t("backups.lostUnknown")
          : t("backups.lost", { count: savesLost })}
        {broken > 0 && t("backups.skipped", { count: broken })}
      </p>
      <p>{t("backups.aside")}</p>
      <Button
        loading={busy}
        data-testid="recover"
        onClick={() => void recover()}
      >
        {t("backups.recover")}
      </Button>
      {error !== null && <Callout tone="problem">{error}</Callout>}
    </section>
  );
}
