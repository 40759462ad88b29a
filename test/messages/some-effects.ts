import { composeMessage, type Service } from "../../electron/messages";
import type { Effect, Language, Notice } from "../../electron/engine";
import type {
  MailMessage,
  SmsMessage,
  VoiceMessage,
} from "../../electron/ports/delivery";
import { deliveryIdSchema } from "../../shared/ids";

export const languages = ["ja", "en"] as const;

/** 2025-11-23 14:30 in Japan. */
export const AT = Date.UTC(2025, 10, 23, 5, 30);

const id = deliveryIdSchema.parse("6f1c2a34-9d55-4c1e-8a77-2f5b1f0e9c11");
const to = "hanako@example.jp";
const token = "T".repeat(43);

export const service: Service = {
  name: "さくら会員メニュー",
  contactUrl: "https://help.example.jp/contact?from=mail&lang=ja",
  linkFor: (secret, purpose) => `nidan://${purpose}/${secret}`,
  validMinutes: { code: 10, signIn: 30, reset: 20 },
};

export const fullNotice: Notice = {
  kind: "signed-in",
  at: AT,
  method: "totp",
  deviceName: "Hanako's laptop",
  ip: "203.0.113.7",
  subject: "********5678",
  codesLeft: 3,
};

/** A notice as a mail; what is not said is `fullNotice`'s. */
export function noticeMail(
  notice: Partial<Notice>,
  language: Language = "ja",
  by: Service = service,
): MailMessage {
  const effect: Effect = {
    type: "notify",
    id,
    to,
    language,
    expiresAt: AT,
    notice: { ...fullNotice, ...notice },
  };
  return asMail(composeMessage(effect, by));
}

/** A link as a mail; it works until `AT`. */
export function linkMail(
  purpose: "sign-in" | "reset",
  language: Language,
  by: Service = service,
): MailMessage {
  const effect: Effect = {
    type: "deliver-link",
    id,
    to,
    purpose,
    token,
    language,
    expiresAt: AT,
  };
  return asMail(composeMessage(effect, by));
}

/** The link that `linkMail` holds. */
export const linkOf = (purpose: "sign-in" | "reset") =>
  `nidan://${purpose}/${token}`;

export function codeSms(
  code: string,
  language: Language,
  by: Service = service,
): SmsMessage {
  const message = composeCode("sms", code, language, by);
  if (message.channel !== "sms") throw new Error(message.channel);
  return message;
}

export function codeCall(
  code: string,
  language: Language,
  by: Service = service,
): VoiceMessage {
  const message = composeCode("voice", code, language, by);
  if (message.channel !== "voice") throw new Error(message.channel);
  return message;
}

function composeCode(
  channel: "sms" | "voice",
  code: string,
  language: Language,
  by: Service,
) {
  const effect: Effect = {
    type: "deliver-code",
    id,
    channel,
    to: "+819012345678",
    code,
    language,
    expiresAt: AT,
  };
  return composeMessage(effect, by);
}

function asMail(message: ReturnType<typeof composeMessage>): MailMessage {
  if (message.channel !== "email") throw new Error(message.channel);
  return message;
}
