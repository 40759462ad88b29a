/** A longer text is not for the log, and would keep it busy. */
const LONGEST = 4000;

/** What is none of a secret, though it looks like one: UUIDs, moments (ISO 8601), names of Node's errors. */
const harmless =
  /(\b[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}\b|\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z|\bERR_[A-Z_]{3,40}\b)/i;

/** Keys are shown in groups of one length, the last of which may be shorter and may hold a check character. */
const grouped = [3, 4, 5, 6, 7, 8].map((size) => {
  const before = Math.max(2, Math.ceil(16 / size) - 1); // two groups are the name of an event
  const letters = "[A-Za-z0-9]";
  return new RegExp(
    `(?<!${letters})(?:${letters}{${String(size)}}[ -]){${String(before)},}[A-Za-z0-9*~$=]{1,${String(size)}}(?!${letters})`,
    "g",
  );
});

type Redactor = readonly [RegExp, string];

/** These know a secret by the words around it, so they come before anything is cut out of those. */
const byWords: readonly Redactor[] = [
  [/(otpauth(-migration)?|nidan)(-qa)?(:|%3a)[^\s"']*/gi, "[uri]"],
  [/(pass(phrase|word|code)|パスワード)["']?\s*[=:]?\s*.*/gi, "[passphrase]"],
  [/(secret|token|seed)["']?\s*[=:]\s*["']?[^\s"'&,;}]+/gi, "[secret]"],
];

const byLook: readonly Redactor[] = [
  ...grouped.map((look): Redactor => [look, "[secret]"]),
  // Backup codes of two groups. Without a digit they look like two words.
  [
    /(?<![A-Za-z0-9])(?=[a-z-]*\d)[a-z0-9]{4,6}-[a-z0-9]{4,6}(?![a-z0-9])/gi,
    "[secret]",
  ],
  // Base32, hexadecimal, base64 and base64url of a key's length. The names of events are small letters and dashes.
  [/(?=[a-z_-]*[A-Z0-9+/])[A-Za-z0-9+/_-]{16,}={0,6}/g, "[secret]"],
  [/[a-z]{16,}/g, "[secret]"],
  [/\p{Nd}(?:[ -]?\p{Nd}){5,}/gu, "[code]"],
];

function replaceAll(text: string, redactors: readonly Redactor[]): string {
  return redactors.reduce((left, [sign, stand]) => {
    return left.replace(sign, stand);
  }, text);
}

/**
 * Takes out of a text whatever could be a secret. Rather too much than too little: the log is for events, and whoever
 * reads it does not need the words. It has to be the text itself, not yet written as JSON, whose escapes hide where words
 * begin. A passphrase has no look of its own: it is known by its name alone, and `redactMessage` takes what is quoted.
 */
export function redact(text: string): string {
  return replaceAll(text.slice(0, LONGEST).normalize("NFKC"), byWords)
    .split(harmless)
    .map((part, i) => (i % 2 === 1 ? part : replaceAll(part, byLook)))
    .join("");
}

/**
 * The same for the message of an error. Engines and libraries quote there what they could not read, whatever it is: all
 * between the first and the last quotation mark goes, and all after a single one.
 */
export function redactMessage(message: string): string {
  const quote = /["'`\u2018-\u201f\u300c-\u300f]/gu;
  const marks = [...message.matchAll(quote)].map(({ index }) => index);
  const [first] = marks;
  if (first === undefined) return redact(message);
  const last = marks.length > 1 ? (marks.at(-1) ?? first) : message.length;
  const words = redact(message.slice(0, first));
  return `${words}[quoted]${redact(message.slice(last + 1))}`;
}
