import type { VoiceMessage } from "../../ports/delivery";

/** Twilio takes no more in the field `Twiml` of a call. */
const MAX_LENGTH = 4000;

/** Voices that obey SSML: without one, the account's own may ignore it or speak no Japanese. */
const voices = {
  ja: { language: "ja-JP", voice: "Polly.Mizuki" },
  en: { language: "en-US", voice: "Polly.Joanna" },
} as const;

/**
 * What a call says, in TwiML: every phrase slowly, half a second between two, and a second before it starts again (R36).
 * It begins with two seconds of silence, in which a call that a machine answered is ended. Null when it is too long for
 * Twilio, or says nothing.
 */
export function writeTwiml(message: VoiceMessage): string | null {
  const { language, voice } = voices[message.language];
  const words = message.phrases.map(escapeXml).join('<break time="500ms"/>');
  const once = `<Say language="${language}" voice="${voice}"><prosody rate="slow">${words}</prosody></Say>`;
  const times = Math.min(message.times, MAX_LENGTH); // more would be too long anyway
  const said = Array.from({ length: times }, () => once);
  const twiml = `<?xml version="1.0" encoding="UTF-8"?><Response><Pause length="2"/>${said.join('<Pause length="1"/>')}<Hangup/></Response>`;
  const isEmpty = said.length === 0 || message.phrases.length === 0;
  return isEmpty || twiml.length > MAX_LENGTH ? null : twiml;
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&apos;",
};

/** As text of an element; what no XML document may contain at all (XML 1.0, 2.2) is left out. */
function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "")
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
