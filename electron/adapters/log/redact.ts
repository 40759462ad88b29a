/**
 * Takes out of a line whatever could be a secret. Rather too much than too little: the log is for events, and whoever
 * reads it does not need the words.
 */
export function redact(line: string): string {
  return redactors.reduce(
    (text, [sign, stand]) => text.replace(sign, stand),
    line,
  );
}

const redactors: readonly (readonly [RegExp, string])[] = [
  [/(otpauth(-migration)?|nidan):[^\s"']*/gi, "[uri]"],
  // Base32 and base64 of a key's length; UUIDs have dashes and stay.
  [/(?<![\w+/-])[A-Za-z0-9+/]{16,}={0,6}(?![\w+/-])/g, "[secret]"],
  [/(?<![\w.-])\d{6,10}(?![\w.-])/g, "[code]"],
];
