import { oc } from "@orpc/contract";
import { z } from "zod";
import { deviceIdSchema, phoneIdSchema, proposalIdSchema } from "../../ids";
import { refused } from "../refused";
import { fresh, nothing, password, secondStep, typed } from "./parts";

/** Two-step verification and its methods. */
export const twoStep = {
  /** 『設定変更』: what the confirmation page shows. Nothing changes yet. */
  proposeSettings: oc
    .input(
      z.strictObject({
        enabled: z.boolean(),
        trustDays: typed,
        loginNotices: z.boolean(),
      }),
    )
    .errors(refused(...fresh, "SETTINGS_REFUSED", "PASSWORD_TOO_SHORT_ALONE"))
    .output(
      z.strictObject({
        proposalId: proposalIdSchema,
        values: z.strictObject({
          enabled: z.boolean(),
          trustDays: z.number(),
          loginNotices: z.boolean(),
        }),
      }),
    ),
  /** 『2段階認証設定』 on that page. Twice is once. */
  confirmSettings: oc
    .input(z.strictObject({ proposalId: proposalIdSchema }))
    .errors(refused(...fresh, "NOTHING_TO_CONFIRM", "PASSWORD_TOO_SHORT_ALONE"))
    .output(z.strictObject({ twoStep: z.enum(["off", "pending", "on"]) })),
  /** Begins to prove a new app, phone or address. */
  startBinding: oc.errors(refused(...fresh)).output(secondStep),
  /** 「QRコードを発行」: a new secret, shown until its first code, and by no other call. */
  revealNewTotp: oc
    .errors(refused(...fresh, "TWO_STEP_OFF"))
    .output(z.strictObject({ uri: z.string(), secret: z.string() })),
  resyncTotp: oc
    .input(z.strictObject({ codes: z.tuple([typed, typed]) }))
    .errors(
      refused(
        ...fresh,
        "LOCKED_OUT",
        "METHOD_UNAVAILABLE",
        "MALFORMED_CODE",
        "WRONG_CODE",
      ),
    )
    .output(z.strictObject({ driftSteps: z.number() })),
  removeTotp: oc
    .errors(refused(...fresh, "NOT_FOUND", "METHOD_UNAVAILABLE"))
    .output(nothing),
  addPhone: oc
    .input(z.strictObject({ number: typed }))
    .errors(refused(...fresh, "NUMBER_REFUSED"))
    .output(z.strictObject({ phoneId: phoneIdSchema, masked: z.string() })),
  removePhone: oc
    .input(z.strictObject({ phoneId: phoneIdSchema }))
    .errors(refused(...fresh, "NOT_FOUND", "METHOD_UNAVAILABLE"))
    .output(nothing),
  /** `replaces` is the set that the member agreed to give up; null where there is none. */
  revealNewBackupCodes: oc
    .input(
      z.strictObject({
        password: typed,
        replaces: z.string().max(100).nullable(),
      }),
    )
    .errors(
      refused(...fresh, ...password, "TWO_STEP_OFF", "NOTHING_TO_CONFIRM"),
    )
    .output(z.strictObject({ setId: z.string(), codes: z.array(z.string()) })),
  revealBackupCodes: oc
    .input(z.strictObject({ password: typed }))
    .errors(refused(...fresh, ...password, "NOT_FOUND", "CODES_NOT_REVEALABLE"))
    .output(
      z.strictObject({
        setId: z.string(),
        createdAt: z.number(),
        codes: z.array(
          z.strictObject({ code: z.string(), usedAt: z.number().nullable() }),
        ),
      }),
    ),
  renameDevice: oc
    .input(z.strictObject({ deviceId: deviceIdSchema, name: typed }))
    .errors(refused("NOT_SIGNED_IN", "NOT_FOUND", "NAME_REFUSED"))
    .output(nothing),
  removeDevices: oc
    .input(
      z.strictObject({ which: z.union([z.literal("all"), deviceIdSchema]) }),
    )
    .errors(refused(...fresh, "NOT_FOUND"))
    .output(nothing),
};
