import { z } from "zod";
import { entryViewSchema } from "./entry-view";

/** A code and the moments between which it is the current one: `validFrom <= now < validUntil`, in epoch milliseconds. */
export const timedCodeSchema = z.strictObject({
  code: z.string(),
  validFrom: z.number(),
  validUntil: z.number(),
});
export type TimedCode = z.infer<typeof timedCodeSchema>;

const recoveryCodes = {
  recoveryCodesLeft: z.int().min(0).nullable(),
  recoveryCodesLow: z.boolean(),
};

/**
 * An entry with its codes. A TOTP entry comes with two, so that the window can switch at the boundary by itself and
 * need not ask every second. A HOTP entry shows a code only after one was asked for: its counter is spent by showing.
 * `recoveryCodesLeft` is how many of its recovery codes are unused, null where none are kept; `recoveryCodesLow` when it is
 * time for new ones.
 */
export const codeViewSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("timed"),
    entry: entryViewSchema,
    current: timedCodeSchema,
    next: timedCodeSchema,
    ...recoveryCodes,
  }),
  z.strictObject({
    kind: z.literal("counted"),
    entry: entryViewSchema,
    code: z.string().nullable(),
    ...recoveryCodes,
  }),
]);
export type CodeView = z.infer<typeof codeViewSchema>;
