const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/**
 * RFC 4648 Base32 as issuers print it: any case, with or without padding, grouped by spaces or dashes. Null for anything
 * else. Left-over bits that are not zero are dropped, as other authenticators do: issuers cut secrets at any length.
 */
export function decodeBase32(text: string): Uint8Array | null {
  const letters = text
    .replace(/[\s\u00ad\u200b\u2060\ufeff_-]+/g, "")
    .replace(/=+$/, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase()); // not the whole text: "ß" would become "SS"
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const letter of letters) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) return null;
    bits = (bits << 5) | value;
    held += 5;
    if (held >= 8) {
      held -= 8;
      bytes.push(bits >> held);
      bits &= (1 << held) - 1;
    }
  }
  return Uint8Array.from(bytes);
}

/** RFC 4648 Base32 in capitals, without padding, as the Key URI Format asks for. */
export function encodeBase32(bytes: Uint8Array): string {
  let text = "";
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    held += 8;
    while (held >= 5) {
      held -= 5;
      text += ALPHABET.charAt(bits >> held);
      bits &= (1 << held) - 1;
    }
  }
  return held === 0 ? text : text + ALPHABET.charAt(bits << (5 - held));
}
