/** The value that stands for no time at all. */
export const NEVER = "never";

const usual: readonly number[] = [10, 30, 60, 120, 300];

/** The times to choose from, in seconds: the usual ones, and the one that holds, which a file of preferences may have set. */
export function clearChoices(current: number | null): number[] {
  return [...new Set([...usual, ...(current === null ? [] : [current])])].sort(
    (a, b) => a - b,
  );
}

/** The preference for a chosen value. */
export function toSeconds(value: string): number | null {
  return value === NEVER ? null : Number(value);
}
