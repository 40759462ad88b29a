/** What one Argon2id computation spends; its parallelism is always 1. */
export type Cost = { readonly memoryKiB: number; readonly passes: number };

/** An Argon2id hash taken apart. */
export type Phc = {
  readonly cost: Cost;
  readonly salt: Uint8Array;
  readonly tag: Uint8Array;
};

/** The first choice of R07: 46 MiB, one pass. */
export const currentCost: Cost = { memoryKiB: 47_104, passes: 1 };

export const SALT_BYTES = 16;
export const TAG_BYTES = 32;

/** The cheapest choice of R07, and no more memory than the current one: what lies outside was never hashed here. */
const accepted = {
  memoryKiB: { min: 12_288, max: 47_104 },
  passes: { max: 4 },
};

/** RFC 9106 version 0x13, one lane, and Base64 without padding of 16 and 32 bytes, as the PHC string format writes them. */
const shape =
  /^\$argon2id\$v=19\$m=([1-9]\d{0,5}),t=([1-9]\d?),p=1\$([A-Za-z\d+/]{22})\$([A-Za-z\d+/]{43})$/;

/** The hash as a PHC string (github.com/P-H-C/phc-string-format). */
export function formatPhc({ cost, salt, tag }: Phc): string {
  const { memoryKiB, passes } = cost;
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=1$${toBase64(salt)}$${toBase64(tag)}`;
}

/** The parts of a PHC string that this app can have made; null for any other, above all for one that asks for more memory. */
export function parsePhc(text: string): Phc | null {
  const [, memory, passes, salt, tag] = shape.exec(text) ?? [];
  if (salt === undefined || tag === undefined) return null;
  const cost = { memoryKiB: Number(memory), passes: Number(passes) };
  if (cost.memoryKiB < accepted.memoryKiB.min) return null;
  if (cost.memoryKiB > accepted.memoryKiB.max) return null;
  if (cost.passes > accepted.passes.max) return null;
  return { cost, salt: fromBase64(salt), tag: fromBase64(tag) };
}

/** Whether the hash costs what a new one costs today. False for what `parsePhc` does not take. */
export function isCurrent(text: string): boolean {
  const cost = parsePhc(text)?.cost;
  return (
    cost?.memoryKiB === currentCost.memoryKiB &&
    cost.passes === currentCost.passes
  );
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64").replace(/=+$/, "");
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, "base64"));
}
