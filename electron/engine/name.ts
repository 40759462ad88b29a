import type { RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import { limits } from "./limits";

/** The name of a trusted device (S22): 1 to 50 characters after trimming, none of them a control or a direction mark. */
export function readDeviceName(
  text: string,
): Outcome<string, RefusalOf<"NAME_REFUSED">> {
  const name = text.normalize("NFC").trim();
  const because = /[\p{Cc}\p{Cs}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(
    name,
  )
    ? "characters"
    : name === ""
      ? "empty"
      : [...name].length > limits.deviceName
        ? "too-long"
        : null;
  return because === null
    ? yes(name)
    : no({ code: "NAME_REFUSED", data: { because } });
}
