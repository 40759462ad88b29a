import { encodeBase32 } from "./base32";
import type { EntryDraft } from "./entry-draft";

/**
 * The entry as a URI of the Key URI Format, with the issuer both as the label's prefix and as a parameter, and with every
 * option said. A colon inside a name is encoded: the first raw one divides.
 */
export function formatOtpauth({
  issuer,
  account,
  secret,
  otp,
}: EntryDraft): string {
  const encode = encodeURIComponent;
  const prefix = issuer === "" && !account.includes(":") ? "" : ":";
  const label = `${encode(issuer)}${prefix}${encode(account)}`;
  const parameters = [
    `secret=${encodeBase32(secret)}`,
    ...(issuer === "" ? [] : [`issuer=${encode(issuer)}`]),
    `algorithm=${otp.algorithm}`,
    `digits=${otp.digits.toString()}`,
    otp.type === "totp"
      ? `period=${otp.periodSeconds.toString()}`
      : `counter=${otp.counter.toString()}`,
  ];
  return `otpauth://${otp.type}/${label}?${parameters.join("&")}`;
}
