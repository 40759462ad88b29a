import type { TrayView } from "../../shared/model/tray-view";
import type { Outcome } from "../../shared/outcome";
import type { Clock } from "../ports/clock";

/** What a watch tells of its looks. */
export type Watched =
  | {
      readonly state: "looking";
      readonly looks: number;
      /** The displays that the last look could not read, counted from 1. */
      readonly unread: readonly number[];
    }
  | { readonly state: "found"; readonly tray: TrayView };

/** What a look saw: the tray where something new is in it, else null. */
export type Seen = {
  readonly news: TrayView | null;
  readonly unread: readonly number[];
};

/** A watch that somebody forgot must end. */
const LONGEST_MS = 600_000;

/**
 * Looks again and again until a look sees something new, cannot be made, or nobody wants to know any more. Tells of
 * every look.
 */
export async function* watch<Problem>(
  look: () => Promise<Outcome<Seen, Problem>>,
  { clock, everyMs }: { readonly clock: Clock; readonly everyMs: number },
  signal: AbortSignal | undefined,
): AsyncGenerator<Outcome<Watched, Problem>, void, void> {
  const end = clock.now() + LONGEST_MS;
  const isOver = () => signal?.aborted === true || clock.now() >= end;
  let unread: readonly number[] = [];
  for (let looks = 0; !isOver(); looks++) {
    yield { ok: true, value: { state: "looking", looks, unread } };
    if (isOver()) return;
    const seen = await look();
    if (isOver()) return;
    if (!seen.ok) {
      yield seen;
      return;
    }
    const { news } = seen.value;
    if (news !== null) {
      yield { ok: true, value: { state: "found", tray: news } };
      return;
    }
    unread = seen.value.unread;
    await clock.sleep(everyMs);
  }
}
