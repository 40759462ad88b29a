import { encodeBase32 } from "./base32";
import { refuse, type ParsedEntry } from "./entry-draft";
import type { OtpauthRefusal } from "../../shared/model/otpauth-refusal";
import { readEntry } from "./read-entry";
import { readFields, type Fields } from "./protobuf";

/**
 * One of the codes that Google Authenticator shows for an export. `index` counts from 0; `batchId` is any 32-bit number;
 * `content` is the same for the same part, however its text was written.
 */
export type MigrationPart = {
  readonly content: string;
  readonly batchId: number;
  readonly size: number;
  readonly index: number;
  readonly entries: readonly ParsedEntry[];
};

/** A part, or why the text is none. */
export type ParsedMigration =
  | { readonly ok: true; readonly part: MigrationPart }
  | { readonly ok: false; readonly refusal: OtpauthRefusal };

/** No app shows so many codes for one export. */
const MOST_PARTS = 1000;

/** Whether a text claims to be a part of an export. */
export function isMigration(text: string): boolean {
  return /^\s*otpauth-migration:/i.test(text);
}

/**
 * Reads `otpauth-migration://offline?data=…`: Base64 of a protocol buffer (1: entries, 3: number of parts, 4: which of
 * them, 5: what all parts have in common), as the public readers of the format describe it. Forgives Base64 without
 * padding, in its URL alphabet, and with spaces where a `+` was. Never throws.
 */
export function parseMigration(text: string): ParsedMigration {
  const malformed = refuse("uri", "malformed");
  const data = /[?&]data=([^&#]*)/i.exec(text.trim())?.[1];
  if (!isMigration(text) || data === undefined) return malformed;
  const content = plainBase64(data);
  if (content === null) return malformed;
  const fields = readFields(
    Uint8Array.from(atob(content), (character) => character.charCodeAt(0)),
  );
  if (fields === null) return malformed;
  const size = Math.max(1, numberOf(fields, 3));
  const index = numberOf(fields, 4);
  if (size > MOST_PARTS || index < 0 || index >= size) return malformed;
  const entries = (fields.bytes.get(1) ?? []).map(parseOne);
  if (entries.length === 0) return malformed;
  return {
    ok: true,
    part: { content, batchId: numberOf(fields, 5), size, index, entries },
  };
}

const algorithms = ["SHA1", "SHA1", "SHA256", "SHA512", "MD5"] as const;
const digits = ["6", "6", "8"] as const;
const types = ["totp", "hotp", "totp"] as const;

/** Its fields: 1 secret, 2 name, 3 issuer, 4 algorithm, 5 digits, 6 type, 7 counter. There is no period: it is 30 s. */
function parseOne(bytes: Uint8Array): ParsedEntry {
  const fields = readFields(bytes);
  if (fields === null) return { ...refuse("uri", "malformed"), label: "" };
  const name = textOf(fields, 2);
  const prefix = /^([^:]*):\s*(.*)$/s.exec(name);
  const issuer = textOf(fields, 3) || (prefix?.[1] ?? "");
  const account = prefix?.[1]?.trim() === issuer.trim() ? prefix[2] : name;
  const type = types[numberOf(fields, 6)];
  if (type === undefined)
    return { ...refuse("type", "not-supported"), label: issuer || name };
  const secret = fields.bytes.get(1)?.at(-1);
  return readEntry({
    type,
    issuer,
    account: account ?? name,
    secret: secret === undefined ? undefined : encodeBase32(secret),
    algorithm: algorithms[numberOf(fields, 4)] ?? "unknown",
    digits: digits[numberOf(fields, 5)] ?? "unknown",
    period: undefined,
    counter: type === "hotp" ? String(fields.numbers.get(7) ?? 0n) : undefined,
  });
}

/** The last one counts (Protocol Buffers, "Last One Wins"); an int32 that is below zero comes as 64 bits. */
function numberOf({ numbers }: Fields, field: number): number {
  return Number(BigInt.asIntN(32, numbers.get(field) ?? 0n));
}

function textOf({ bytes }: Fields, field: number): string {
  return new TextDecoder().decode(bytes.get(field)?.at(-1));
}

/** In the usual alphabet and without padding; null where it is no Base64. */
function plainBase64(text: string): string | null {
  let plain = text;
  try {
    plain = decodeURIComponent(text);
  } catch {
    // left as it stands
  }
  const base64 = plain
    .replaceAll(" ", "+")
    .replaceAll("-", "+")
    .replaceAll("_", "/")
    .replace(/=+$/, "");
  return /^[A-Za-z0-9+/]+$/.test(base64) && base64.length % 4 !== 1
    ? base64
    : null;
}
