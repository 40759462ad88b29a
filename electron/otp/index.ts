/** One-time passwords: HOTP (RFC 4226), TOTP (RFC 6238) and the `otpauth:` URIs they travel in. Pure. */
export { decodeBase32, encodeBase32 } from "./base32";
export type { EntryDraft, ParsedEntry } from "./entry-draft";
export { formatOtpauth } from "./format-otpauth";
export { hotp, type HotpOptions } from "./hotp";
export { isOtpauth, parseOtpauth } from "./parse-otpauth";
export {
  isMigration,
  parseMigration,
  type MigrationPart,
} from "./parse-migration";
export { parseTyped, type TypedEntry } from "./parse-typed";
export { readNames } from "./read-names";
export { totp, type TotpOptions } from "./totp";
