import type { Log } from "../../electron/ports/log";

/** A log that remembers what it was told. */
export function createSilentLog(): Log & { bugs: unknown[]; events: string[] } {
  const bugs: unknown[] = [];
  const events: string[] = [];
  return {
    bugs,
    events,
    note: (event) => {
      events.push(event);
    },
    bug: (_event, error) => {
      bugs.push(error);
    },
  };
}
