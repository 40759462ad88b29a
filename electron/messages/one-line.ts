/**
 * What no name may bring along: line breaks and the separators of lines and paragraphs, other controls, halves of a pair,
 * and whatever turns the direction of writing for the text after it (Unicode TR 9).
 */
const UNSAFE = /[\s\p{Cc}\p{Cs}\p{Bidi_Control}]+/gu;

/** A name as one line of at most so many UTF-16 units, with nothing in it that acts on its surroundings (C22). */
export function oneLine(text: string, longest: number): string {
  // Cut first as well: a name may be as long as it likes, the work on it not.
  return cut(
    text
      .slice(0, longest * 4)
      .replace(UNSAFE, " ")
      .trim(),
    longest,
  );
}

/** At most so many UTF-16 units, never half a character; an ellipsis says that something is missing. */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > longest - 1) break;
    kept += character;
  }
  return longest < 1 ? "" : `${kept.trimEnd()}…`;
}
