const groupSizes: Record<number, readonly number[]> = {
  6: [3, 3],
  7: [3, 4],
  8: [4, 4],
  9: [3, 3, 3],
  10: [5, 5],
};

/** The digits in the groups that people read and type them in; a code of any other length stays whole. */
export function groupCode(code: string): string[] {
  let start = 0;
  return (groupSizes[code.length] ?? [code.length]).map((size) =>
    code.slice(start, (start += size)),
  );
}

/** The digits one by one, so that a screen reader does not read them as a number in the hundred thousands. */
export function spellCode(code: string): string {
  return Array.from(code).join(" ");
}
