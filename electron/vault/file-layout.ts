import { no, yes, type Outcome } from "../../shared/outcome";
import { NONCE_BYTES, TAG_BYTES } from "./aes-gcm";
import {
  CURRENT_FORMAT,
  anyHeaderSchema,
  format1HeaderSchema,
  vaultHeaderSchema,
  type VaultHeader,
} from "./header";
import { SEAL_BYTES } from "./header-seal";

const MAGIC = Buffer.from("NIDANVLT", "ascii");
const HEADER_AT = MAGIC.length + 4;
export const MAX_HEADER_BYTES = 65_536;

/** A vault file taken apart; nothing of it is authenticated before the body was opened. */
export type VaultFile = {
  readonly header: VaultHeader;
  /** The bytes up to the end of the header, exactly as they lie in the file. */
  readonly headerBytes: Uint8Array;
  /** What ties header and body together; null in a file of format 1, which is tied by its body's tag. */
  readonly seal: Uint8Array | null;
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
  const headerEnd = HEADER_AT + headerBytes;
  if (headerBytes > MAX_HEADER_BYTES || file.length < headerEnd)
    return no("damaged");
  const json = parseJson(file.subarray(HEADER_AT, headerEnd));
  const any = anyHeaderSchema.safeParse(json);
  if (!any.success) return no("damaged");
  if (any.data.format > CURRENT_FORMAT) return no("newer-format");
  const isFormat1 = any.data.format === 1;
  const schema = isFormat1 ? format1HeaderSchema : vaultHeaderSchema;
  const header = schema.safeParse(json);
  const nonceAt = isFormat1 ? headerEnd : headerEnd + SEAL_BYTES;
  const bodyAt = nonceAt + NONCE_BYTES;
  if (!header.success || file.length < bodyAt + TAG_BYTES) return no("damaged");
  return yes({
    header: header.data,
    headerBytes: file.subarray(0, headerEnd),
    seal: isFormat1 ? null : file.subarray(headerEnd, nonceAt),
    nonce: file.subarray(nonceAt, bodyAt),
    body: file.subarray(bodyAt),
  });
}

/** The bytes of a vault file up to the end of the header. */
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
