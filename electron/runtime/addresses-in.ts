/** Beyond this nobody copied the address of an entry. */
const LONGEST_TEXT = 200_000;
const start = /otpauth(?:-migration)?:\/\//gi;
/** Up to the question mark a name may hold spaces; after it, a space ends the address. So does the next one. */
const within =
  /otpauth(?:-migration)?:\/\/(?:(?!otpauth(?:-migration)?:\/\/)[^?"'<>`])*(?:\?(?:(?!otpauth(?:-migration)?:\/\/)[^\s"'<>`])*)?/gi;

/** The addresses of entries in a text, wherever they stand in it, several on a line too. One alone on its line is the whole line: not everybody escapes spaces. */
export function addressesIn(text: string): string[] {
  return linesOf(text.slice(0, LONGEST_TEXT)).flatMap(inLine);
}

/** The lines of a pasted text, and in place of those that hold addresses, these. */
export function addressesOrLines(text: string): string[] {
  return linesOf(text).flatMap((line) => {
    const found = inLine(line);
    return found.length === 0 ? [line] : found;
  });
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function inLine(line: string): string[] {
  const starts = [...line.matchAll(start)].map(({ index }) => index);
  if (starts.length === 1 && starts[0] === 0) return [line];
  // What ends the sentence around it is no part of it.
  return (line.match(within) ?? []).map((found) =>
    found.trim().replace(/[.,;:!)\]\u3001\u3002\u300d\uff09]+$/u, ""),
  );
}
