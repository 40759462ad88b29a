import type { Fact, Letter, Part } from "./letter";

/** First-strong isolate and its end (Unicode TR 9): a name in Arabic does not reorder the line it stands in. */
const isolate = (text: string) => `\u2068${text}\u2069`;

/** The letter as plain text, lines ended by LF; an address has a line to itself, so that it can be copied whole. */
export function letterText({ parts, punctuation }: Letter): string {
  const written = parts.map((part) => writePart(part, punctuation));
  return `${written.join("\n\n")}\n`;
}

function writePart(
  part: Part,
  { colon, bullet }: Letter["punctuation"],
): string {
  switch (part.is) {
    case "says":
      return part.text;
    case "points":
      return part.items.map((item) => `${bullet}${item}`).join("\n");
    case "facts":
      return part.facts
        .map((fact) => `${fact.label}${colon}${valueOf(fact)}`)
        .join("\n");
    case "link":
      return `${part.label}${colon.trimEnd()}\n${part.url}`;
  }
}

function valueOf({ value, isForeign }: Fact): string {
  return isForeign ? isolate(value) : value;
}
