import type { Log } from "../../ports/log";
import { bugLine, logLine } from "./log-line";

/** How many lines are remembered. */
export const KEPT_LINES = 200;

/** A longer line is told, and only its event is remembered. */
const LONGEST_KEPT = 4000;

/** Takes a line that holds no secret any more; must not throw. */
export type LineSink = (line: string) => void;

/** A log that also remembers its last lines, for a member who wants to tell what went wrong. */
export type KeptLog = Log & { readonly recent: () => readonly string[] };

/** Tells every line to each of these. */
export function createKeptLog(sinks: readonly LineSink[]): KeptLog {
  const lines: string[] = [];
  const tell = (line: string, event: string) => {
    for (const sink of sinks) sink(line);
    lines.push(
      line.length > LONGEST_KEPT
        ? logLine(new Date(), event, { cut: true })
        : line,
    );
    if (lines.length > KEPT_LINES) lines.shift();
  };
  return {
    note: (event, details = {}) => {
      tell(logLine(new Date(), event, details), event);
    },
    bug: (event, error) => {
      tell(bugLine(new Date(), event, error), event);
    },
    recent: () => [...lines],
  };
}

/** Standard error: one JSON object a line. */
export const toStderr: LineSink = (line) => {
  process.stderr.write(`${line}\n`);
};
