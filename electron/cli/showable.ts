/**
 * The line with what steers a terminal or turns the direction of text as `\\u` escapes, which JSON reads back: names of
 * files and texts of codes are a stranger's. Line breaks stay where a sentence of more than one line has them.
 */
export function showable(line: string): string {
  return line.replace(/[^\P{C}\n]|[\u2028\u2029]/gu, (character) =>
    [...Array(character.length).keys()]
      .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, "0")}`)
      .join(""),
  );
}
