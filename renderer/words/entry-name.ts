import type { EntryDraftView } from "../../shared/model/entry-view";

/** Keeps the writing direction of a text from outside within itself (Unicode Bidi FSI and PDI), as `<bdi>` does. */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`;
}

/** Issuer and account in one line for sentences and accessible names; `unnamed` when there is neither. */
export function entryName(
  entry: Pick<EntryDraftView, "issuer" | "account">,
  unnamed: string,
): string {
  const parts = [entry.issuer, entry.account].filter((part) => part !== "");
  return isolate(parts.length === 0 ? unnamed : parts.join(" "));
}
