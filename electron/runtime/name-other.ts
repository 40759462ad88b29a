import type { FoundView, OtherKind } from "../../shared/model/found-view";

const EXCERPT_CHARACTERS = 200;

/** Says what a text that is no entry is, with so much of it as is safe to show. */
export function nameOther(text: string): FoundView {
  return { kind: "other", what: kindOf(text), excerpt: excerpt(text) };
}

function kindOf(text: string): OtherKind {
  const start = text.trimStart().slice(0, 20).toLowerCase();
  if (/^https?:\/\//.test(start)) return "web-link";
  if (start.startsWith("wifi:")) return "wifi";
  if (start.startsWith("otpauth-migration:")) return "google-migration";
  return "text";
}

/** Control, format and bidirectional characters could dress the text up as something else. A migration holds secrets. */
function excerpt(text: string): string {
  if (kindOf(text) === "google-migration") return "otpauth-migration://…";
  const head = text.slice(0, EXCERPT_CHARACTERS * 4);
  const plain = head.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const characters = [...plain];
  return characters.length <= EXCERPT_CHARACTERS
    ? plain
    : `${characters.slice(0, EXCERPT_CHARACTERS - 1).join("")}…`;
}
