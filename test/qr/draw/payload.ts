import type { Random } from "./random";

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
const ISSUERS = [
  "ACME",
  "Example Bank",
  "さくら",
  "Zoë & Söhne",
  "npm",
  "Mail",
] as const;

function secret(random: Random, length: number): string {
  let out = "";
  for (let i = 0; i < length; i++) out += ALPHABET[random.whole(0, 31)] ?? "A";
  return out;
}

/** A link that sets up an account, as sites put it into their codes. */
export function setupLink(random: Random): string {
  const issuer = encodeURIComponent(random.pick(ISSUERS));
  const length = random.pick([16, 26, 32, 32, 52, 64]);
  const extras = random.chance(0.5) ? "&algorithm=SHA1&digits=6&period=30" : "";
  return `otpauth://totp/${issuer}:user${random.whole(1, 9999)}@example.com?secret=${secret(random, length)}&issuer=${issuer}${extras}`;
}

/** As long as the link of an app that moves many accounts at once. */
export function movingLink(
  random: Random,
  length = random.whole(300, 900),
): string {
  return `otpauth-migration://offline?data=${secret(random, length)}%3D%3D`;
}
