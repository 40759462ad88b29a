/** The value of a yes; fails the test at a no. */
export function must<Value>(
  reply:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly problem: unknown },
): Value {
  if (reply.ok) return reply.value;
  throw new Error(`refused: ${JSON.stringify(reply.problem)}`);
}

/** The code of a no; fails the test at a yes. */
export function refusalOf(
  reply:
    | { readonly ok: true }
    | { readonly ok: false; readonly problem: { readonly code: string } },
): string {
  if (!reply.ok) return reply.problem.code;
  throw new Error("was not refused");
}
