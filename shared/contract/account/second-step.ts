import { oc } from "@orpc/contract";
import { z } from "zod";
import { phoneIdSchema } from "../../ids";
import { completedViewSchema } from "../../model/completed-view";
import { deliveryProblemSchema } from "../../model/delivery";
import { phoneChannelSchema } from "../../model/sign-in-method";
import { refused } from "../refused";
import { attempt, secondStep, sent, trust, typed } from "./parts";

/** A second step under way: to sign in, to authenticate again, or to set up a method. */
export const secondStepCalls = {
  secondStep: oc
    .errors(refused("CHALLENGE_OVER"))
    .output(secondStep.extend({ problem: deliveryProblemSchema.nullable() })),
  requestCode: oc
    .input(
      z.strictObject({ channel: phoneChannelSchema, phoneId: phoneIdSchema }),
    )
    .errors(
      refused(
        ...attempt,
        "METHOD_UNAVAILABLE",
        "SENDING_LIMITED",
        "SENDING_PAUSED",
      ),
    )
    .output(sent),
  requestLink: oc
    .errors(refused(...attempt, "METHOD_UNAVAILABLE", "SENDING_LIMITED"))
    .output(sent),
  submitCode: oc
    .input(
      z.strictObject({
        kind: z.enum(["totp", "sent", "backup"]),
        code: typed,
        trust: trust.nullable(),
      }),
    )
    .errors(
      refused(
        ...attempt,
        "WRONG_CODE",
        "MALFORMED_CODE",
        "METHOD_UNAVAILABLE",
        "NAME_REFUSED",
        "TOO_MANY_DEVICES",
      ),
    )
    .output(completedViewSchema),
  /** Spends the link: only ever by a click. */
  redeemLink: oc
    .input(z.strictObject({ link: typed }))
    .errors(refused(...attempt, "LINK_UNUSABLE"))
    .output(completedViewSchema),
  /** Just after signing in by link, once. */
  registerDevice: oc
    .input(trust)
    .errors(
      refused(
        "NOT_SIGNED_IN",
        "NOTHING_TO_CONFIRM",
        "NAME_REFUSED",
        "TOO_MANY_DEVICES",
      ),
    )
    .output(z.strictObject({ isTrusted: z.boolean() })),
};
