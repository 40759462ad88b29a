import type { DeliveryId } from "../../../shared/ids";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { MailMessage } from "../../ports/delivery";

/** A local part without quotes; dots anywhere, as some Japanese carriers gave them out. */
const LOCAL_PART = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/;
/** Labels of letters, digits and hyphens (RFC 5321 4.1.2); other scripts come as punycode. No address literal. */
const DOMAIN =
  /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?)*$/;
const LONGEST = 254; // RFC 5321 section 4.5.3.1.3, without the angle brackets

/** Exactly one bare address: no name, no second recipient, no comment, nothing that a header could be made of (C22). */
export function isMailAddress(text: string): boolean {
  const at = text.lastIndexOf("@");
  return (
    text.length <= LONGEST &&
    LOCAL_PART.test(text.slice(0, Math.max(at, 0))) &&
    DOMAIN.test(text.slice(at + 1))
  );
}

/** Whether there is a line break or any other control character, one that ends a header or a command say. */
export function hasControlCharacter(text: string): boolean {
  return /[\p{Cc}\u2028\u2029]/u.test(text);
}

/** A mail as nodemailer takes it. Whose envelope it is says `envelope` alone: nothing is read out of headers. */
export type SafeMail = {
  readonly envelope: { readonly from: string; readonly to: string[] };
  readonly from: { readonly name: ""; readonly address: string };
  readonly to: { readonly name: ""; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly headers: Readonly<Record<string, string>>;
};

/**
 * The mail that goes out, to one recipient. Its Message-ID is made of the delivery's id alone, so that a second try is
 * the same mail to whoever sorts out doubles. A machine wrote it, and nobody's absence is to answer it (RFC 3834).
 */
export function writeSafeMail(
  from: string,
  message: MailMessage,
  id: DeliveryId,
): Outcome<SafeMail, DeliveryProblem> {
  const { to, subject, text, html } = message;
  if (!isMailAddress(to)) return no("invalid-number");
  if (hasControlCharacter(subject)) return no("misconfigured");
  return yes({
    envelope: { from, to: [to] },
    from: { name: "", address: from },
    to: { name: "", address: to },
    subject,
    text,
    html,
    messageId: `<${id}@${from.slice(from.lastIndexOf("@") + 1)}>`,
    headers: { "Auto-Submitted": "auto-generated" },
  });
}
