import { logLine } from "./log-line";

/**
 * A line of the log as what it says, cleaned once more: what is about to leave the computer goes through the filter of
 * today, whatever let it into the log.
 */
export function readAgain(line: string): unknown {
  const { at, event, ...details } = parsed(line);
  const moment = new Date(String(at));
  return JSON.parse(
    logLine(
      Number.isNaN(moment.getTime()) ? new Date(0) : moment,
      String(event),
      details,
    ),
  );
}

function parsed(line: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(line);
    if (typeof json === "object" && json !== null) return { ...json };
  } catch {
    // what is no line of ours is left out
  }
  return { event: "unknown" };
}
