import type { AccountView } from "../../../shared/model/account-view";
import type { Method } from "../../../shared/model/sign-in-method";

/** The manual's four methods, in its order (S03, S13). */
export const fourMethods = [
  "totp",
  "email",
  "sms",
  "voice",
] as const satisfies readonly Method[];
export type FourMethod = (typeof fourMethods)[number];

/** How a method stands: `unverified` and `issued` wait for their first code. */
export type MethodState =
  "registered" | "issued" | "unverified" | "none" | "stopped";

/** How a method of this member stands. The registered address is there from the start, so mail is never missing. */
export function methodState(
  { disabled, twoStep, totp, isTotpUnproven, phones }: AccountView,
  method: FourMethod,
): MethodState {
  if (disabled.includes(method)) return "stopped";
  switch (method) {
    case "totp":
      if (totp !== null) return "registered";
      return isTotpUnproven ? "issued" : "none";
    case "email":
      return twoStep.state === "pending" ? "unverified" : "registered";
    case "sms":
    case "voice":
      if (phones.some(({ isVerified }) => isVerified)) return "registered";
      return phones.length > 0 ? "unverified" : "none";
  }
}
