import { z } from "zod";
import type { EpochMs } from "../../../shared/time";

/** What is read of a message or a call, alone or in a list. Twilio's records have some twenty more fields. */
export const twilioRecordSchema = z.object({
  sid: z.string().regex(/^(SM|MM|CA)[0-9a-f]{32}$/),
  to: z.string(),
  status: z.string(),
  body: z.string().nullish(),
  /** RFC 2822; a call that was just asked for may not have it yet. */
  date_created: z.string().nullish(),
  error_code: z.number().nullish(),
  /** `human`, `fax`, `unknown` or `machine_...`, once a call was answered and that was found out. */
  answered_by: z.string().nullish(),
});
export type TwilioRecord = z.infer<typeof twilioRecordSchema>;

const errorSchema = z.object({ code: z.number() });

const listSchema = z.union([
  z.object({ messages: z.array(twilioRecordSchema) }),
  z.object({ calls: z.array(twilioRecordSchema) }),
]);

/** One record, or null when the text is anything else. */
export function readRecord(text: string): TwilioRecord | null {
  return twilioRecordSchema.safeParse(parseJson(text)).data ?? null;
}

/** A page of records, newest first, or null when the text is anything else. */
export function readRecords(text: string): readonly TwilioRecord[] | null {
  const page = listSchema.safeParse(parseJson(text)).data;
  if (page === undefined) return null;
  return "messages" in page ? page.messages : page.calls;
}

/** Twilio's error code in an error's text, or null when there is none. */
export function readErrorCode(text: string): number | null {
  return errorSchema.safeParse(parseJson(text)).data?.code ?? null;
}

/** When a record came to be. One without a date is as new as can be: `now`. */
export function createdAt(record: TwilioRecord, now: EpochMs): EpochMs {
  const at = Date.parse(record.date_created ?? "");
  return Number.isNaN(at) ? now : at;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
