import type { TFunction } from "i18next";
import type { FewEntries, VaultNews } from "../../shared/model/vault-view";
import type { Notice } from "../components/notice";
import { entryName } from "./entry-name";

/** What a save found in the place of the file, as a notice; what was set aside, and what was deleted, stays long enough to be read. */
export function sayNews(t: TFunction, news: VaultNews): Notice {
  if (news.kind === "rewritten") {
    const { because, setAside: name } = news;
    const aside =
      name === null ? "" : ` ${t("backups.rewrittenAside", { name })}`;
    return {
      tone: "problem",
      message: t(`backups.rewritten.${because}`) + aside,
    };
  }
  const { added, changed, removed } = news;
  const parts = [
    added.count > 0 && t("backups.took.added", { names: named(t, added) }),
    changed.count > 0 &&
      t("backups.took.changed", { names: named(t, changed) }),
    removed.count > 0 &&
      t("backups.took.removed", { names: named(t, removed) }),
  ].filter((part) => part !== false);
  return {
    tone: "done",
    isLong: true,
    message: [t("backups.took.title"), ...parts].join(" "),
  };
}

/** The first names, and how many more there are. */
function named(t: TFunction, { count, names }: FewEntries): string {
  const said = names
    .map((entry) => entryName(entry, t("backups.unnamed")))
    .join(" / ");
  const more = count - names.length;
  return more > 0 ? t("backups.took.more", { names: said, count: more }) : said;
}
