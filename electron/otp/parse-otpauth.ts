import type { ParsedEntry } from "./entry-draft";
import { refuse } from "./entry-draft";
import { readEntry } from "./read-entry";

/** Far beyond any real URI, and beyond what a QR code holds. */
const MAX_CHARACTERS = 8192;

/** Whether a text claims to be an entry (and nothing more: it may still be refused). */
export function isOtpauth(text: string): boolean {
  return /^\s*otpauth:/i.test(text);
}

/**
 * Reads an `otpauth:` URI of the Key URI Format, forgiving what issuers do wrong: any case, raw `#`, spaces and non-ASCII,
 * `%3A` or no issuer in the label, broken percent-encoding, `null` for nothing, `algo` for `algorithm`. Never throws.
 */
export function parseOtpauth(uri: string): ParsedEntry {
  const text = uri.trim();
  const bad = (refusal: ReturnType<typeof refuse>): ParsedEntry => ({
    ...refusal,
    label: "",
  });
  if (text.length > MAX_CHARACTERS) return bad(refuse("uri", "too-long"));
  const match = /^otpauth:\/\/([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/isu.exec(text);
  if (match === null) return bad(refuse("uri", "malformed"));
  const [, host = "", path = "", query = ""] = match;
  const type = host.toLowerCase();
  if (type !== "totp" && type !== "hotp")
    return bad(refuse("type", type === "" ? "missing" : "not-supported"));
  const parameter = readQuery(query);
  const label = readPath(path);
  return readEntry({
    type,
    issuer: parameter("issuer") ?? label.issuer,
    account: label.account,
    secret: parameter("secret"),
    algorithm: parameter("algorithm") ?? parameter("algo"),
    digits: parameter("digits"),
    period: parameter("period"),
    counter: parameter("counter"),
  });
}

/** The first non-empty value of a parameter, by its lower-case name. Split first and decoded then: values may hold `%26`. */
function readQuery(query: string): (name: string) => string | undefined {
  const pairs = query.split("&").map((pair) => {
    const at = pair.indexOf("=");
    return at < 0
      ? (["", ""] as const)
      : ([
          decode(pair.slice(0, at)).trim().toLowerCase(),
          decode(pair.slice(at + 1).replaceAll("+", " ")).trim(),
        ] as const);
  });
  return (name) =>
    pairs.find(
      ([key, value]) => key === name && value !== "" && value !== "null",
    )?.[1];
}

/** `Issuer:account`, the colon raw or encoded; the first colon divides. */
function readPath(path: string): { issuer: string; account: string } {
  const raw = path.indexOf(":");
  const label = decode(path);
  // A raw colon divides even where an issuer's name holds an encoded one.
  if (raw >= 0)
    return {
      issuer: decode(path.slice(0, raw)),
      account: decode(path.slice(raw + 1)),
    };
  const at = label.indexOf(":");
  return at < 0
    ? { issuer: "", account: label }
    : { issuer: label.slice(0, at), account: label.slice(at + 1) };
}

/** Percent-decoding that leaves what is not properly encoded as it stands. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
