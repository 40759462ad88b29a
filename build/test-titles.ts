/** A test whose title begins with the numbers of what it proves. */
export type Proof = { readonly ids: readonly string[]; readonly title: string };

const TITLE =
  /(["'`])((?:[SRDE]\d{1,2}(?:,| and)? )+(?:C\d{1,2} |X\d |V\d )*)([^\n]*?)\1/g;

/**
 * The titles in a test file that begin with numbers of requirements, wherever in a table or a call they stand. A title of
 * a skipped test is none.
 */
export function findProofs(source: string): Proof[] {
  return [...source.matchAll(TITLE)]
    .filter(({ index }) => !/\.(skip|todo)\(\s*$/.test(source.slice(0, index)))
    .map(([, , numbers = "", rest = ""]) => ({
      ids: numbers.match(/[SRDE]\d{1,2}/g) ?? [],
      title: `${numbers}${rest}`,
    }));
}
