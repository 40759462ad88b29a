import type { MailMessage } from "../ports/delivery";
import { toJapanTime } from "./japan-time";
import type { LinkEffect, Service } from "./service";
import type { Words } from "./words";
import { writeMail } from "./write-mail";

/** A mail with a link: until when it works, that only the newest does, how to paste it, and what if nobody asked for it. */
export function composeLink(
  { to, purpose, token, language, expiresAt }: LinkEffect,
  { name, contactUrl, linkFor, validMinutes }: Service,
  words: Words,
): MailMessage {
  const minutes =
    purpose === "reset" ? validMinutes.reset : validMinutes.signIn;
  const until = words.time(toJapanTime(expiresAt));
  const { title, lead, label, points, paste, ifNotYou } = words.links[purpose];
  return writeMail(to, language, {
    subject: words.subject(name, title),
    punctuation: words.punctuation,
    parts: [
      { is: "says", text: words.greeting(name) },
      { is: "says", text: lead },
      { is: "link", label, url: linkFor(token, purpose) },
      { is: "points", items: points({ minutes, until }) },
      { is: "says", text: paste },
      { is: "says", text: ifNotYou },
      { is: "link", label: words.contact, url: contactUrl },
      { is: "says", text: words.automatic },
    ],
  });
}
