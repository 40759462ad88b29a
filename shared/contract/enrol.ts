import { oc } from "@orpc/contract";
import { z } from "zod";
import { candidateIdSchema, entryIdSchema } from "../ids";
import { foundViewSchema } from "../model/found-view";
import { otpAlgorithms } from "../model/otp-options";
import { changeErrors, vaultErrors } from "./errors";

/** Why the screen could not be looked at. */
export const captureProblems = [
  "permission",
  "no-display",
  "cancelled",
  "failed",
] as const;
export type CaptureProblem = (typeof captureProblems)[number];

/** Whether a look at the screens sees Nidan's own windows. */
export const ownWindows = ["left-out", "seen"] as const;
export type OwnWindows = (typeof ownWindows)[number];

const found = z.strictObject({ found: z.array(foundViewSchema) });

/** The ways an entry comes in. Whatever was read is shown first and added only by `add`. */
export const enrol = {
  /**
   * Looks at every display and lists all QR codes found. Nidan's own windows step aside, except where the code is in one
   * of them: a page of the member menu that shows a QR code says so.
   */
  scanScreen: oc
    .input(z.strictObject({ ownWindows: z.enum(ownWindows) }))
    .errors({
      ...vaultErrors,
      CAPTURE_FAILED: {
        data: z.strictObject({ problem: z.enum(captureProblems) }),
      },
      DECODE_FAILED: {},
    })
    .output(found.extend({ displays: z.number() })),
  /** Reads pasted text: one otpauth URI or several, one a line. */
  readText: oc
    .input(z.strictObject({ text: z.string().max(200_000) }))
    .errors(vaultErrors)
    .output(found),
  /** Reads an entry typed by hand. Numbers come as typed, so that the refusal can name the field. */
  readTyped: oc
    .input(
      z.strictObject({
        type: z.enum(["totp", "hotp"]),
        issuer: z.string().max(20_000),
        account: z.string().max(20_000),
        secret: z.string().max(20_000),
        algorithm: z.enum(otpAlgorithms),
        digits: z.string().max(100),
        /** Seconds of a TOTP entry, or the counter of a HOTP entry. */
        periodOrCounter: z.string().max(100),
      }),
    )
    .errors(vaultErrors)
    .output(z.strictObject({ found: foundViewSchema })),
  /** Adds what was read. All of them or none. */
  add: oc
    .input(
      z.strictObject({
        candidateIds: z.array(candidateIdSchema).min(1).max(1000),
      }),
    )
    .errors({ ...changeErrors, CANDIDATE_GONE: {} })
    .output(z.strictObject({ entryIds: z.array(entryIdSchema) })),
};
