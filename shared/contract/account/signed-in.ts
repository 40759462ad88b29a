import { oc } from "@orpc/contract";
import { z } from "zod";
import { sessionIdSchema } from "../../ids";
import { accountViewSchema } from "../../model/account-view";
import { refused } from "../refused";
import { fresh, nothing, password, secondStep, typed } from "./parts";

/** The member who is signed in. */
export const signedIn = {
  view: oc.errors(refused("NOT_SIGNED_IN")).output(accountViewSchema),
  reauthenticate: oc
    .input(z.strictObject({ password: typed }))
    .errors(refused("NOT_SIGNED_IN", ...password))
    .output(
      z.discriminatedUnion("is", [
        z.strictObject({ is: z.literal("fresh") }),
        secondStep.extend({ is: z.literal("second-step") }),
      ]),
    ),
  /** This session, all others, or one of them by its ID. */
  endSessions: oc
    .input(
      z.strictObject({
        which: z.union([z.enum(["this", "others"]), sessionIdSchema]),
      }),
    )
    .errors(refused("NOT_SIGNED_IN"))
    .output(nothing),
  setLanguage: oc
    .input(z.strictObject({ language: z.enum(["ja", "en"]) }))
    .errors(refused("NOT_SIGNED_IN"))
    .output(nothing),
  changeEmail: oc
    .input(z.strictObject({ address: typed }))
    .errors(refused(...fresh, "ADDRESS_REFUSED"))
    .output(z.strictObject({ masked: z.string() })),
  changePassword: oc
    .input(z.strictObject({ current: typed, password: typed }))
    .errors(
      refused(
        ...fresh,
        ...password,
        "PASSWORD_REFUSED",
        "PASSWORD_TOO_SHORT_ALONE",
      ),
    )
    .output(nothing),
};
