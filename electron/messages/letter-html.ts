import type { Language } from "../engine";
import type { Fact, Letter, Part } from "./letter";

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Everything that is not a tag of ours goes through here: safe as text and inside a quoted attribute. */
const escape = (text: string) =>
  text.replace(/[&<>"']/g, (sign) => entities[sign] ?? "");

/**
 * The letter as an HTML document that fetches nothing. An address is its own text: a reader sees where it leads, and can
 * copy it where the mail program takes the link away.
 */
export function letterHtml(
  { subject, parts, punctuation }: Letter,
  language: Language,
): string {
  const body = parts.map((part) => writePart(part, punctuation.colon));
  return [
    "<!doctype html>",
    `<html lang="${language}">`,
    `<head><meta charset="utf-8"><title>${escape(subject)}</title></head>`,
    "<body>",
    ...body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function writePart(part: Part, colon: string): string {
  switch (part.is) {
    case "says":
      return `<p>${escape(part.text)}</p>`;
    case "points":
      return `<ul>${part.items.map((item) => `<li>${escape(item)}</li>`).join("")}</ul>`;
    case "facts":
      return `<p>${part.facts.map((fact) => writeFact(fact, colon)).join("<br>")}</p>`;
    case "link": {
      const url = escape(part.url);
      return `<p>${escape(part.label)}${escape(colon)}<br><a href="${url}" rel="noreferrer">${url}</a></p>`;
    }
  }
}

function writeFact({ label, value, isForeign }: Fact, colon: string): string {
  const said = escape(value);
  return `${escape(label)}${escape(colon)}${isForeign ? `<bdi>${said}</bdi>` : said}`;
}
