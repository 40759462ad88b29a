import { z } from "zod";
import { entryIdSchema } from "../../shared/ids";
import { otpLimits, otpOptionsSchema } from "../../shared/model/otp-options";
import type { Entries, Entry } from "./entry";

/**
 * The plaintext inside the vault: UTF-8 JSON `{ "entries": [ { id, issuer, account, secret, otp, createdAt, updatedAt,
 * deletedAt } ] }` with the secret as standard base64 and moments as epoch milliseconds. Members that are not known here
 * are refused: a Nidan that would drop them at the next save must not open the file.
 */
const storedEntrySchema = z.strictObject({
  id: entryIdSchema,
  issuer: z.string(),
  account: z.string(),
  secret: z.base64().min(1),
  otp: otpOptionsSchema,
  createdAt: z.number(),
  updatedAt: z.number(),
  deletedAt: z.number().nullable(),
});
const payloadSchema = z.strictObject({ entries: z.array(storedEntrySchema) });

/** The payload of a vault with these entries. */
export function encodeEntries(entries: Entries): Uint8Array {
  const stored = entries.map((entry) => ({
    ...entry,
    secret: Buffer.from(entry.secret).toString("base64"),
  }));
  return Buffer.from(JSON.stringify({ entries: stored }), "utf8");
}

/** The entries of a payload; null when it is not one that this Nidan understands to the last member. */
export function decodeEntries(payload: Uint8Array): Entries | null {
  const parsed = payloadSchema.safeParse(parseJson(payload));
  if (!parsed.success) return null;
  const entries = parsed.data.entries.map((stored): Entry => ({
    ...stored,
    secret: Uint8Array.from(Buffer.from(stored.secret, "base64")),
  }));
  const { min, max } = otpLimits.secretBytes;
  const isWhole = entries.every(
    ({ secret }) => secret.length >= min && secret.length <= max,
  );
  return isWhole ? entries : null;
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
