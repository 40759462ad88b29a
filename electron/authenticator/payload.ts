import { z } from "zod";
import { entryIdSchema } from "../../shared/ids";
import { otpLimits, otpOptionsSchema } from "../../shared/model/otp-options";
import { recoveryCodesLimits } from "../../shared/model/recovery-codes-view";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Contents } from "./contents";
import type { Entry } from "./entry";

/**
 * The plaintext inside the vault: UTF-8 JSON `{ "format": 3, "entries": [ { id, issuer, account, secret, otp, createdAt,
 * updatedAt, deletedAt, recoveryCodes } ], "tombstones": [ { id, deletedAt, counter } ] }` with the secret as standard base64
 * and moments as epoch milliseconds. `recoveryCodes` is null or `{ savedAt, codes: [ { code, usedAt } ] }`, 1 to 100 codes of 4
 * to 64 characters, `usedAt` null while the code was not used. Its number is its own, not that of the file around it. Format 2
 * had no `recoveryCodes`; format 1 had neither `format` nor `tombstones` either. Both are read, and become format 3 with the
 * next save. Members that are not known here are refused: a Nidan that would drop them at the next save must not open the file.
 */
const oldEntrySchema = z.strictObject({
  id: entryIdSchema,
  issuer: z.string(),
  account: z.string(),
  secret: z.base64().min(1),
  otp: otpOptionsSchema,
  createdAt: z.number(),
  updatedAt: z.number(),
  deletedAt: z.number().nullable(),
});
const { codes: mostCodes, codeLength } = recoveryCodesLimits;
const recoveryCodesSchema = z.strictObject({
  savedAt: z.number(),
  codes: z
    .array(
      z.strictObject({
        code: z
          .string()
          .min(codeLength.min)
          .max(2 * codeLength.max), // a character is one or two of JavaScript's units
        usedAt: z.number().nullable(),
      }),
    )
    .min(1)
    .max(mostCodes),
});
const entrySchema = oldEntrySchema.extend({
  recoveryCodes: recoveryCodesSchema.nullable(),
});
const tombstoneSchema = z.strictObject({
  id: entryIdSchema,
  deletedAt: z.number(),
  counter: z
    .int()
    .min(otpLimits.counter.min)
    .max(otpLimits.counter.max)
    .nullable(),
});
const format1Schema = z.strictObject({ entries: z.array(oldEntrySchema) });
const format2Schema = format1Schema.extend({
  format: z.literal(2),
  tombstones: z.array(tombstoneSchema),
});
const format3Schema = format2Schema.extend({
  format: z.literal(3),
  entries: z.array(entrySchema),
});
const payloadSchemas = {
  1: format1Schema.transform(fromFormat1).transform(fromFormat2),
  2: format2Schema.transform(fromFormat2),
  3: format3Schema,
} as const;
const anyFormatSchema = z.looseObject({ format: z.int().default(1) });

/** The payload of a vault with these contents. */
export function encodeContents({ entries, tombstones }: Contents): Uint8Array {
  const stored = entries.map((entry) => ({
    ...entry,
    secret: Buffer.from(entry.secret).toString("base64"),
  }));
  const payload = { format: 3, entries: stored, tombstones };
  return Buffer.from(JSON.stringify(payload), "utf8");
}

/** The contents of a payload, if it is one that this Nidan understands to the last member. */
export function decodeContents(
  payload: Uint8Array,
): Outcome<Contents, "damaged" | "newer-format"> {
  const json = parseJson(payload);
  const any = anyFormatSchema.safeParse(json);
  if (!any.success) return no("damaged");
  const { format } = any.data;
  if (format > 3) return no("newer-format");
  if (format !== 1 && format !== 2 && format !== 3) return no("damaged");
  const parsed = payloadSchemas[format].safeParse(json);
  if (!parsed.success) return no("damaged");
  const entries = parsed.data.entries.map((stored): Entry => ({
    ...stored,
    secret: Uint8Array.from(Buffer.from(stored.secret, "base64")),
  }));
  const { min, max } = otpLimits.secretBytes;
  const isWhole = entries.every(
    ({ secret }) => secret.length >= min && secret.length <= max,
  );
  return isWhole
    ? yes({ entries, tombstones: parsed.data.tombstones })
    : no("damaged");
}

/** Entries that were added together were given one moment; a merge needs them in order, so they move by a millisecond each. */
function fromFormat1({ entries }: z.infer<typeof format1Schema>) {
  let last = -Infinity;
  const inOrder = entries.map((entry) => {
    last = Math.max(entry.createdAt, last + 1);
    return { ...entry, createdAt: last };
  });
  return { entries: inOrder, tombstones: [] };
}

/** Nobody could keep recovery codes then. */
function fromFormat2<Stored>({
  entries,
  tombstones,
}: {
  readonly entries: readonly Stored[];
  readonly tombstones: z.infer<typeof tombstoneSchema>[];
}) {
  const upgraded = entries.map((entry) => ({ ...entry, recoveryCodes: null }));
  return { entries: upgraded, tombstones };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
