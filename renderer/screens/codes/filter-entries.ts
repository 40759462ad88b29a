import type { CodeView } from "../../../shared/model/code-view";

/** Full-width and half-width, upper and lower case are the same letter to somebody who is searching. */
function fold(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

/** The entries whose issuer or account contains every word of the query, in their order. */
export function filterEntries(
  views: readonly CodeView[],
  query: string,
): readonly CodeView[] {
  const words = fold(query)
    .split(/\s+/u)
    .filter((word) => word !== "");
  if (words.length === 0) return views;
  return views.filter(({ entry }) => {
    const text = fold(`${entry.issuer}\n${entry.account}`);
    return words.every((word) => text.includes(word));
  });
}
