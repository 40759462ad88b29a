import type { Outcome } from "../../shared/outcome";

/** Opens at the first call and answers every later one with what was opened; after a no, the next call tries again. */
export function openOnce<Value, Problem>(
  open: () => Promise<Outcome<Value, Problem>>,
): () => Promise<Outcome<Value, Problem>> {
  let opening: Promise<Outcome<Value, Problem>> | null = null;
  return async () => {
    const mine = (opening ??= open());
    const isOpen = await mine.then(
      ({ ok }) => ok,
      () => false,
    );
    if (!isOpen && opening === mine) opening = null;
    return mine;
  };
}
