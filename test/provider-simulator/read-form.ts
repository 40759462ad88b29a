import type { IncomingMessage } from "node:http";
import type { TwilioError } from "./faults";

/** The fields that a request may have, and what each must look like. */
export type FieldRules = Readonly<
  Record<string, { form: RegExp; required?: true; code: number }>
>;

export type Fields = Readonly<Record<string, string>>;

const MAX_BYTES = 64 * 1024;

/** A number in E.164. */
export const E164 = /^\+[1-9][0-9]{6,14}$/;

/** An absolute URL that can be called. */
export const CALLBACK = /^https?:\/\/[^\s/]+\/\S*$/;

/** The body's fields, or what is wrong with it: the type, the length, a field too many, too few, twice, or malformed. */
export async function readForm(
  request: IncomingMessage,
  rules: FieldRules,
): Promise<Fields | TwilioError> {
  if (request.headers["content-type"] !== "application/x-www-form-urlencoded")
    return wrong(20001, "Content-Type must be a form", 415);
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MAX_BYTES) return wrong(20001, "The body is too long", 413);
    chunks.push(chunk);
  }
  return checkFields(
    new URLSearchParams(Buffer.concat(chunks).toString("utf8")),
    rules,
  );
}

/** The same for a query. */
export function checkFields(
  given: URLSearchParams,
  rules: FieldRules,
): Fields | TwilioError {
  const fields: Record<string, string> = {};
  for (const [name, value] of given) {
    const rule = rules[name];
    if (rule === undefined) return wrong(20001, `${name} is not known`);
    if (name in fields) return wrong(20001, `${name} is there twice`);
    if (!rule.form.test(value)) return wrong(rule.code, `${name} is invalid`);
    fields[name] = value;
  }
  for (const [name, { required, code }] of Object.entries(rules))
    if (required && !(name in fields)) return wrong(code, `${name} is missing`);
  return fields;
}

/** Tells what `readForm` answered. */
export function isError(value: Fields | TwilioError): value is TwilioError {
  return "code" in value;
}

function wrong(code: number, message: string, status = 400): TwilioError {
  return { status, code, message };
}
