import type { Language } from "../engine";
import type { MailMessage } from "../ports/delivery";
import type { Letter } from "./letter";
import { letterHtml } from "./letter-html";
import { letterText } from "./letter-text";

/** The letter as a mail, in plain text and in HTML without pictures, styles or anything to fetch (R42). */
export function writeMail(
  to: string,
  language: Language,
  letter: Letter,
): MailMessage {
  return {
    channel: "email",
    to,
    subject: letter.subject,
    text: letterText(letter),
    html: letterHtml(letter, language),
  };
}
