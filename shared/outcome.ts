/** What a call that can be told an expected "no" answers. A bug is still thrown. */
export type Outcome<Value, Problem> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: Problem };

/** A "yes" with its value. */
export function yes<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

/** A "no" with its reason. */
export function no<Problem>(problem: Problem): {
  ok: false;
  problem: Problem;
} {
  return { ok: false, problem };
}
