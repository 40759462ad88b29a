/** Closes a `switch` over a union: a forgotten member is a compile error, and a value from outside that got past parsing is a bug. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${JSON.stringify(value)}`);
}
