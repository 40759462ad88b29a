import { redact, redactMessage } from "./redact";

/** Deeper than any detail is; what lies below is left out. */
const DEEPEST = 4;

/** What a detail of this name holds is never for the log, whatever it looks like. */
const secretName =
  /pass|secret|token|seed|pin$|key$|otp|uri|clipboard|recovery/i;

function clean(value: unknown, depth = 0): unknown {
  switch (typeof value) {
    case "boolean":
    case "undefined":
      return value;
    case "number":
    case "bigint": {
      const written = value.toString();
      return redact(written) === written ? Number(value) : "[code]";
    }
    case "string":
      return redact(value);
    case "object":
      return value === null ? null : cleanObject(value, depth);
    case "function":
    case "symbol":
      return "[left out]";
  }
}

function cleanObject(value: object, depth: number): unknown {
  if (value instanceof Error) return describe(value);
  if (depth >= DEEPEST || ArrayBuffer.isView(value)) return "[left out]";
  if (Array.isArray(value)) return value.map((one) => clean(one, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([name, held]) => [
      redact(name),
      secretName.test(name) ? "[left out]" : clean(held, depth + 1),
    ]),
  );
}

/** Its name, its message without what that quotes, and where it was thrown. */
function describe({ name, message, stack = "" }: Error): string {
  const after = stack.indexOf(message) + message.length;
  const places = stack
    .slice(after)
    .split("\n")
    .filter((line) => /^\s+at /.test(line));
  return [`${redact(name)}: ${redactMessage(message)}`, ...places.map(redact)]
    .join("\n")
    .trim();
}

/** One line of the log, as JSON: the details of an event without anything that could be a secret. */
export function logLine(
  at: Date,
  event: string,
  details: Readonly<Record<string, unknown>>,
): string {
  return JSON.stringify({
    at: at.toISOString(),
    event: redact(event),
    ...(clean(details) as object),
  });
}

/** The line for a bug. What was thrown is no error sometimes, but a text. */
export function bugLine(at: Date, event: string, error: unknown): string {
  const bug =
    error instanceof Error ? describe(error) : redactMessage(String(error));
  return JSON.stringify({ at: at.toISOString(), event: redact(event), bug });
}
