import { useSyncExternalStore } from "react";
import type { Notice } from "./notice";

let wanted = false;
const watchers = new Set<() => void>();

/** Shows a notice. The board is loaded with the first one, so that it costs nothing at the start. */
export async function showNotice(notice: Notice): Promise<void> {
  wanted = true;
  for (const tell of watchers) tell();
  const board = await import("./NoticeBoard");
  board.pin(notice);
}

/** Takes every notice away: what it says may be of a vault that is locked now. */
export async function clearNotices(): Promise<void> {
  if (!wanted) return;
  const board = await import("./NoticeBoard");
  board.clear();
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** Whether there has been a notice yet, and so a board is needed. */
export function useNoticesWanted(): boolean {
  return useSyncExternalStore(watch, () => wanted);
}
