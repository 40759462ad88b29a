const HUES = 12;

/** The first letter as people see it (a whole grapheme), for names in any script; a dot for no name. */
export function firstLetter(name: string): string {
  for (const { segment } of new Intl.Segmenter().segment(name.trim()))
    return segment.toUpperCase();
  return "•";
}

/** A hue in degrees that stays the same for the same name, one of twelve that are told apart easily (FNV-1a hash). */
export function stableHue(name: string): number {
  let hash = 0x811c9dc5;
  for (const letter of name.trim().toLowerCase()) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  }
  return ((hash >>> 0) % HUES) * (360 / HUES);
}
