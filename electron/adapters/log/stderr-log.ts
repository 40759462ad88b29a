import type { Log } from "../../ports/log";
import { bugLine, logLine } from "./log-line";

/** One JSON object a line on stderr; the only way out of the app for words about what it does. */
export const stderrLog: Log = {
  note: (event, details = {}) => {
    process.stderr.write(`${logLine(new Date(), event, details)}\n`);
  },
  bug: (event, error) => {
    process.stderr.write(`${bugLine(new Date(), event, error)}\n`);
  },
};
