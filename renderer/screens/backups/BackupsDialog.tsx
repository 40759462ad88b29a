import { isDefinedError, safe } from "@orpc/client";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { CopySource, Preview } from "../../../shared/model/backup-view";
import { useApi } from "../../api";
import { AppDialog } from "../../components/AppDialog";
import { Callout } from "../../components/Callout";
import { showNotice } from "../../components/notices";
import { explain } from "../../words/explain";
import classes from "./Backups.module.css";
import { CopyList } from "./CopyList";
import { CopyPreview } from "./CopyPreview";
import { UnlockCopy } from "./UnlockCopy";

type Shown = { readonly source: CopySource; readonly preview: Preview };

/** Former copies and picked files: looked into first, restored only then. */
export function BackupsDialog({ onClose }: { readonly onClose: () => void }) {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();
  const [shown, setShown] = useState<Shown | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [locked, setLocked] = useState<CopySource | null>(null);
  const [busy, setBusy] = useState(false);

  const look = async (source: CopySource) => {
    const answer = await safe(api.call.backups.preview(source));
    const isLocked =
      isDefinedError(answer.error) &&
      answer.error.code === "COPY_UNUSABLE" &&
      answer.error.data.problem === "locked";
    setLocked(isLocked ? source : null);
    setError(
      answer.error === null || isLocked ? null : explain(t, answer.error),
    );
    if (answer.error === null) setShown({ source, preview: answer.data });
  };
  const pick = async () => {
    const answer = await safe(api.call.backups.pick());
    setError(answer.error && explain(t, answer.error));
    if (answer.data?.name != null) await look({ from: "picked" });
  };
  const restore = async (source: CopySource, way: "merge" | "replace") => {
    setBusy(true);
    const answer = await safe(api.call.backups.restore({ source, way }));
    setBusy(false);
    setError(answer.error && explain(t, answer.error));
    if (answer.error !== null) return;
    await cache.resetQueries({ queryKey: api.query.codes.list.key() });
    void showNotice({ tone: "done", message: t("backups.restored") });
    onClose();
  };

  return (
    <AppDialog title={t("backups.title")} onClose={onClose}>
      {error !== null && <Callout tone="problem">{error}</Callout>}
      {locked !== null ? (
        <UnlockCopy source={locked} onUnlocked={() => void look(locked)} />
      ) : shown === null ? (
        <>
          <p className={classes["lead"]}>{t("backups.restoreLead")}</p>
          <CopyList
            onChoose={(source) => void look(source)}
            onPick={() => void pick()}
          />
        </>
      ) : (
        <CopyPreview
          preview={shown.preview}
          busy={busy}
          onRestore={(way) => void restore(shown.source, way)}
          onBack={() => {
            setShown(null);
            setError(null);
          }}
        />
      )}
    </AppDialog>
  );
}
