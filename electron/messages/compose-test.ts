import type { Language } from "../engine";
import type { Message } from "../ports/delivery";
import { en } from "./en";
import { ja } from "./ja";
import { cut, oneLine } from "./one-line";
import { writeMail } from "./write-mail";

const LONGEST_NAME = 40;
/** One text message in UCS-2. */
const SEGMENT = 70;

/** A message that says it is a test and holds nothing else (R37 bounds it too). */
export function composeTest(
  channel: Message["channel"],
  to: string,
  language: Language,
  service: { readonly name: string; readonly contactUrl: string },
): Message {
  const words = language === "ja" ? ja : en;
  const name = oneLine(service.name, LONGEST_NAME);
  const text = words.test.text(name);
  switch (channel) {
    case "email":
      return writeMail(to, language, {
        subject: words.subject(name, words.test.title),
        punctuation: words.punctuation,
        parts: [
          { is: "says", text },
          { is: "link", label: words.contact, url: service.contactUrl },
          { is: "says", text: words.automatic },
        ],
      });
    case "sms": {
      const room = SEGMENT - words.test.text("").length;
      return { channel, to, text: words.test.text(cut(name, room)) };
    }
    case "voice":
      return { channel, to, language, phrases: [text], times: 1 };
  }
}
