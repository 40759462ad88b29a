import { oc } from "@orpc/contract";
import { z } from "zod";
import { deviceIdSchema, memberIdSchema } from "../../ids";
import { refused } from "../refused";
import { nothing, password, secondStep, typed } from "./parts";

/** Signing in, and coming back after a lost password. */
export const entrance = {
  /** A new member; the ID is random and told once here. */
  register: oc
    .input(
      z.strictObject({
        address: typed,
        password: typed,
        language: z.enum(["ja", "en"]),
      }),
    )
    .errors(refused("PASSWORD_REFUSED", "ADDRESS_REFUSED"))
    .output(z.strictObject({ memberId: memberIdSchema })),
  /** Something for a device that holds keys of its own to sign; the same for members who do not exist. */
  deviceChallenge: oc
    .input(z.strictObject({ memberId: typed }))
    .errors(refused())
    .output(z.strictObject({ challenge: z.string() })),
  signIn: oc
    .input(
      z.strictObject({
        memberId: typed,
        password: typed,
        proof: z
          .strictObject({
            deviceId: deviceIdSchema,
            challenge: z.string().max(300),
            signature: z.string().max(200),
          })
          .optional(),
      }),
    )
    .errors(refused(...password))
    .output(
      z.discriminatedUnion("is", [
        z.strictObject({
          is: z.literal("signed-in"),
          by: z.enum(["password", "trusted-device"]),
        }),
        secondStep.extend({ is: z.literal("second-step") }),
      ]),
    ),
  /** What a link that was opened or pasted asks for next. Looking at it spends nothing. */
  openLink: oc
    .input(z.strictObject({ link: typed }))
    .errors(refused("LINK_UNUSABLE"))
    .output(
      z.strictObject({
        next: z.enum(["confirm", "sign-in-first", "new-password"]),
      }),
    ),
  /** Answers the same whether or not there is such a member. */
  requestPasswordReset: oc
    .input(z.strictObject({ memberId: typed }))
    .errors(refused("SENDING_LIMITED"))
    .output(nothing),
  resetPassword: oc
    .input(z.strictObject({ link: typed, password: typed }))
    .errors(
      refused("LINK_UNUSABLE", "PASSWORD_REFUSED", "PASSWORD_TOO_SHORT_ALONE"),
    )
    .output(nothing),
};
