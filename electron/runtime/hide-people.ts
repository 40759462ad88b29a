/** What must not leave the computer with a text, though none of it is a secret. */
export type People = {
  /** The member's home folder, in each of the ways in which it is known. */
  readonly homes: readonly string[];
  /** What the system calls the member. */
  readonly userNames: readonly string[];
  /** What they called their entries. */
  readonly accountNames: readonly string[];
};

/** Shorter names are parts of other words; who reads `[name]ed` knows the name. */
const SHORTEST_NAME = 3;

const address = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+/gu;

/** Takes people out of a text: `~` for a home folder, wherever it is written, and a word in brackets for each name. */
export function createHidePeople({
  homes,
  userNames,
  accountNames,
}: People): (text: string) => string {
  const stands: (readonly [RegExp, string])[] = [
    ...longestFirst(homes.filter((home) => home.length > 1).flatMap(spellings))
      // the end of a part of a path: `/home/taro2` is another one
      .map(
        (home) =>
          [anyCase(`${quoted(home)}(?![\\p{L}\\p{N}_-])`), "~"] as const,
      ),
    [address, "[address]"],
    ...names(accountNames).map(
      (name) => [anyCase(quoted(name)), "[name]"] as const,
    ),
    ...names(userNames).map(
      (name) =>
        [
          anyCase(`(?<![\\p{L}\\p{N}])${quoted(name)}(?![\\p{L}\\p{N}])`),
          "[user]",
        ] as const,
    ),
  ];
  return (text) =>
    stands.reduce((left, [sign, stand]) => left.replace(sign, stand), text);
}

/** As a path of the other kind, and as it stands in an address. */
function spellings(home: string): string[] {
  const slashed = home.replaceAll("\\", "/");
  return [home, slashed, inAddress(slashed), home.replaceAll("\\", "\\\\")];
}

function inAddress(path: string): string {
  try {
    return encodeURI(path);
  } catch {
    return path; // half a character, which Windows permits
  }
}

function names(all: readonly string[]): string[] {
  return longestFirst(all.map((name) => name.normalize("NFKC"))).filter(
    (name) => name.length >= SHORTEST_NAME,
  );
}

function longestFirst(all: readonly string[]): string[] {
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}

const anyCase = (pattern: string) => new RegExp(pattern, "giu");
const quoted = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
