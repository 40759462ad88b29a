import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { candidateIdSchema, entryIdSchema, foundIdSchema } from "../ids";
import { timedCodeSchema } from "../model/code-view";
import { foundViewSchema } from "../model/found-view";
import { otpAlgorithms } from "../model/otp-options";
import { otpauthRefusalSchema } from "../model/otpauth-refusal";
import { windowPlaceSchema } from "../model/place-view";
import { trayViewSchema } from "../model/tray-view";
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

const nothing = z.strictObject({});
const lookErrors = {
  ...vaultErrors,
  CAPTURE_FAILED: {
    data: z.strictObject({ problem: z.enum(captureProblems) }),
  },
  DECODE_FAILED: {},
};
/** Displays that could not be read while others could, or not to the end; counted from 1. */
const unread = z.array(z.int().min(1)).readonly();
/** What a watch tells: that it looked once more and saw nothing new, or what is there now. */
const watched = eventIterator(
  z.discriminatedUnion("state", [
    z.strictObject({
      state: z.literal("looking"),
      looks: z.int().min(0),
      unread,
    }),
    z.strictObject({ state: z.literal("found"), tray: trayViewSchema }),
  ]),
);
const name = z.string().max(20_000);

/**
 * The ways an entry comes in. Whatever is read lies in one tray and is shown first; only `add` adds. Every reading adds
 * to the tray and answers with all of it, so that codes of several screens, pictures and scans come together.
 */
export const enrol = {
  /** Empties the tray. */
  clear: oc.output(nothing),
  /**
   * Looks at every display for all QR codes. Nidan's own windows step aside, except where the code is in one of them: a
   * page of the member menu that shows a QR code says so.
   */
  scanScreen: oc
    .input(z.strictObject({ ownWindows: z.enum(ownWindows) }))
    .errors(lookErrors)
    .output(
      trayViewSchema.extend({
        displays: z.number(),
        unread,
      }),
    ),
  /** Looks about every second for what Nidan does not show itself, until something new is there; ten minutes at the longest. */
  watchScreen: oc.errors(lookErrors).output(watched),
  /** Reads pasted text: one otpauth URI or several, on lines of their own or among other words. */
  readText: oc
    .input(z.strictObject({ text: z.string().max(200_000) }))
    .errors(vaultErrors)
    .output(trayViewSchema),
  /** Takes in the texts of codes that the window read itself, in files and with the camera. */
  readCodes: oc
    .input(
      z.strictObject({
        codes: z
          .array(
            z.strictObject({
              text: z.string().max(8000),
              place: windowPlaceSchema,
            }),
          )
          .max(300),
      }),
    )
    .errors(vaultErrors)
    .output(trayViewSchema),
  /** Reads the text or the picture on the OS's clipboard. */
  readClipboard: oc
    .errors({ ...vaultErrors, NOTHING_THERE: {}, DECODE_FAILED: {} })
    .output(trayViewSchema),
  /** Reads whatever is copied from now on, until something new is there; ten minutes at the longest. */
  watchClipboard: oc.errors(vaultErrors).output(watched),
  /** Tells of every `otpauth:` or `otpauth-migration:` link by which the system opened the app. The link stays in main. */
  linkArrivals: oc.output(eventIterator(nothing)),
  /** Takes the links that wait into the tray; null where none does. */
  takeLink: oc
    .errors(vaultErrors)
    .output(z.strictObject({ tray: trayViewSchema.nullable() })),
  /** Reads an entry typed by hand; it alone lies in the tray then. Numbers come as typed, so that the refusal can name the field. */
  readTyped: oc
    .input(
      z.strictObject({
        type: z.enum(["totp", "hotp"]),
        issuer: name,
        account: name,
        secret: z.string().max(20_000),
        algorithm: z.enum(otpAlgorithms),
        digits: z.string().max(100),
        /** Seconds of a TOTP entry, or the counter of a HOTP entry. */
        periodOrCounter: z.string().max(100),
      }),
    )
    .errors(vaultErrors)
    .output(z.strictObject({ found: foundViewSchema })),
  /** The codes of what could be added, to compare with; none of HOTP entries, whose codes are spent by showing. */
  codes: oc
    .input(
      z.strictObject({ candidateIds: z.array(candidateIdSchema).max(1000) }),
    )
    .output(
      z.strictObject({
        codes: z.array(
          z.strictObject({
            candidateId: candidateIdSchema,
            current: timedCodeSchema,
            next: timedCodeSchema,
          }),
        ),
      }),
    ),
  /** Gives what was read other names before it is added. The tray says how it stands to the list under these. */
  rename: oc
    .input(
      z.strictObject({
        candidateId: candidateIdSchema,
        issuer: name,
        account: name,
      }),
    )
    .errors({
      ...vaultErrors,
      CANDIDATE_GONE: {},
      ENTRY_REFUSED: {
        data: z.strictObject({ refusal: otpauthRefusalSchema }),
      },
    })
    .output(trayViewSchema),
  /**
   * Adds what was read, all of them or none. A `replacement` takes the place of every entry of the same issuer and
   * account, which goes to the trash; what is meant to stand `beside` one does. What is not `new` any more stays in the
   * tray, where its standing says so: `added` are those that went into the list, with their `entryIds`.
   */
  add: oc
    .input(
      z.strictObject({
        chosen: z
          .array(
            z.strictObject({
              candidateId: candidateIdSchema,
              as: z.enum(["new", "beside", "replacement"]),
            }),
          )
          .min(1)
          .max(1000),
      }),
    )
    .errors({ ...changeErrors, CANDIDATE_GONE: {} })
    .output(
      z.strictObject({
        added: z.array(candidateIdSchema),
        entryIds: z.array(entryIdSchema),
        replaced: z.array(entryIdSchema),
        tray: trayViewSchema,
      }),
    ),
  /** Opens the web address that was read, in the browser: after the member saw it and pressed for it. */
  openLink: oc
    .input(z.strictObject({ foundId: foundIdSchema }))
    .errors({ CANDIDATE_GONE: {} })
    .output(nothing),
};
