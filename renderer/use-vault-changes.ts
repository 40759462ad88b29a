import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import type { VaultView } from "../shared/model/vault-view";
import { useApi } from "./api";
import { sayNews } from "./words/say-news";
import { clearNotices, showNotice } from "./components/notices";

/** How often main is told that the member does something, at most. */
const TELL_EVERY_MS = 15_000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel"] as const;

/**
 * Follows the vault: when it was locked, all that was shown of it leaves the window's memory, and `onClosed`, which must
 * stay the same, is to close what lay over it, so that it does not come back with the vault; when it was opened, it is asked
 * for anew. Tells main that the member is there, and locks by Ctrl+L or Cmd+L.
 */
export function useVaultChanges(onClosed: () => void): void {
  const api = useApi();
  const cache = useQueryClient();
  const { t } = useTranslation();

  useEffect(() => {
    const end = new AbortController();
    const ofVault = [
      api.query.codes.key(),
      api.query.recoveryCodes.key(),
      api.query.trash.key(),
      api.query.backups.key(),
    ];
    let last: VaultView["state"] | null = null;
    const follow = (vault: VaultView) => {
      cache.setQueryData(api.query.vault.status.queryKey(), vault);
      const isFirst = last === null;
      if (last === vault.state) return;
      last = vault.state;
      if (vault.state !== "open") {
        for (const queryKey of ofVault) cache.removeQueries({ queryKey });
        void clearNotices();
        onClosed();
      } else if (!isFirst)
        for (const queryKey of ofVault) void cache.resetQueries({ queryKey });
    };
    const listen = async () => {
      const { signal } = end;
      const told = await api.call.vault.changes(undefined, { signal });
      for await (const vault of told) follow(vault);
    };
    const hear = async () => {
      const { signal } = end;
      const told = await api.call.vault.news(undefined, { signal });
      for await (const news of told) {
        await cache.invalidateQueries({ queryKey: api.query.codes.key() });
        void showNotice(sayNews(t, news));
      }
    };
    listen().catch(() => undefined); // main is gone: nobody is left to hear
    hear().catch(() => undefined);
    return () => {
      end.abort();
    };
  }, [api, cache, t, onClosed]);

  useEffect(() => {
    let toldAt = 0;
    const tell = () => {
      if (Date.now() - toldAt < TELL_EVERY_MS) return;
      toldAt = Date.now();
      void api.call.vault.active().catch(() => undefined);
    };
    const lock = (event: KeyboardEvent) => {
      const isShortcut =
        (event.ctrlKey || event.metaKey) &&
        !event.altKey &&
        !event.shiftKey &&
        event.key.toLowerCase() === "l";
      if (!isShortcut) return;
      event.preventDefault();
      void api.call.vault.lock();
    };
    for (const sign of SIGNS)
      window.addEventListener(sign, tell, { passive: true, capture: true });
    window.addEventListener("keydown", lock);
    return () => {
      for (const sign of SIGNS)
        window.removeEventListener(sign, tell, { capture: true });
      window.removeEventListener("keydown", lock);
    };
  }, [api]);
}
