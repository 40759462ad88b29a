import type { Log } from "../../ports/log";
import { redact } from "./redact";

/** One JSON object a line on stderr; the only way out of the app for words about what it does. */
export const stderrLog: Log = {
  note: (event, details) => {
    write({ event, ...details });
  },
  bug: (event, error) => {
    write({ event, bug: error instanceof Error ? error.stack : String(error) });
  },
};

function write(record: Readonly<Record<string, unknown>>): void {
  const line = JSON.stringify({ at: new Date().toISOString(), ...record });
  process.stderr.write(`${redact(line)}\n`);
}
