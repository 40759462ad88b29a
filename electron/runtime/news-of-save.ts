import type { FewEntries, VaultNews } from "../../shared/model/vault-view";
import type { Entries } from "../authenticator";
import type { Found } from "./save-merged";

/** So many names are told; of the rest, how many. */
const NAMES = 3;

/** What of it the member is told; nothing where the list is as it was. */
export function newsOf({ brought, rewritten }: Found): VaultNews[] {
  const news: VaultNews[] = [];
  if (rewritten !== null) news.push({ kind: "rewritten", ...rewritten });
  if (brought === null) return news;
  const { added, changed, removed } = brought;
  if (added.length + changed.length + removed.length > 0)
    news.push({
      kind: "merged",
      added: few(added),
      changed: few(changed),
      removed: few(removed),
    });
  return news;
}

function few(entries: Entries): FewEntries {
  return {
    count: entries.length,
    names: entries
      .slice(0, NAMES)
      .map(({ issuer, account }) => ({ issuer, account })),
  };
}
