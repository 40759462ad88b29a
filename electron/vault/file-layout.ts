import { no, yes, type Outcome } from "../../shared/outcome";
import { NONCE_BYTES, TAG_BYTES } from "./aes-gcm";
import {
  CURRENT_FORMAT,
  anyHeaderSchema,
  vaultHeaderSchema,
  type VaultHeader,
} from "./header";

const MAGIC = Buffer.from("NIDANVLT", "ascii");
const HEADER_AT = MAGIC.length + 4;
const MAX_HEADER_BYTES = 65_536;

/** A vault file taken apart; nothing of it is authenticated before the body was opened. */
export type VaultFile = {
  readonly header: VaultHeader;
  /** The bytes before the body's nonce, exactly as they lie in the file. */
  readonly aad: Uint8Array;
  readonly nonce: Uint8Array;
  /** Ciphertext then tag. */
  readonly body: Uint8Array;
};

/** Takes a vault file apart, or says that it is no vault file in one piece, or one of a later format. */
export function readVaultFile(
  bytes: Uint8Array,
): Outcome<VaultFile, "damaged" | "newer-format"> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < HEADER_AT || !file.subarray(0, MAGIC.length).equals(MAGIC))
    return no("damaged");
  const headerBytes = file.readUInt32BE(MAGIC.length);
  const nonceAt = HEADER_AT + headerBytes;
  const bodyAt = nonceAt + NONCE_BYTES;
  if (headerBytes > MAX_HEADER_BYTES || file.length < bodyAt + TAG_BYTES)
    return no("damaged");
  const json = parseJson(file.subarray(HEADER_AT, nonceAt));
  const header = vaultHeaderSchema.safeParse(json);
  if (!header.success) {
    const any = anyHeaderSchema.safeParse(json);
    const newer = any.success && any.data.format > CURRENT_FORMAT;
    return no(newer ? "newer-format" : "damaged");
  }
  return yes({
    header: header.data,
    aad: file.subarray(0, nonceAt),
    nonce: file.subarray(nonceAt, bodyAt),
    body: file.subarray(bodyAt),
  });
}

/** The bytes of a vault file up to the body's nonce. */
export function encodeHeader(header: VaultHeader): Uint8Array {
  const json = Buffer.from(JSON.stringify(header), "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(json.length);
  return Buffer.concat([MAGIC, length, json]);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
