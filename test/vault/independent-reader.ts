import {
  createDecipheriv,
  createHmac,
  hkdfSync,
  timingSafeEqual,
} from "node:crypto";
import { hashRawSync } from "@node-rs/argon2";

/** What a person holds, who has the file and the description in `electron/vault/index.ts`, and no Nidan. */
export type Secret =
  | { readonly keychainItem: string }
  | { readonly passphrase: string }
  | { readonly recoveryKey: string };

type Json = Readonly<Record<string, unknown>>;

/** The plaintext of a vault file of format 1 or 2. Throws at whatever is not as described. */
export function readIndependently(file: Buffer, secret: Secret): string {
  if (file.toString("latin1", 0, 8) !== "NIDANVLT") throw new Error("letters");
  const headerEnd = 12 + file.readUInt32BE(8);
  const head = file.subarray(0, headerEnd);
  const header = JSON.parse(head.toString("utf8", 12)) as Json;
  const vaultKey = unwrap(header, secret);
  const vaultId = text(header, "vaultId");
  if (header["format"] === 1)
    return decrypt(vaultKey, file.subarray(headerEnd), head).toString("utf8");
  if (header["format"] !== 2) throw new Error("format");

  const seal = file.subarray(headerEnd, headerEnd + 32);
  const rest = file.subarray(headerEnd + 32);
  const sealed = [head, rest.subarray(0, 12), rest.subarray(-16)];
  const expected = createHmac("sha256", hkdf(vaultKey, "", "nidan:seal:2"))
    .update(Buffer.concat(sealed))
    .digest();
  if (!timingSafeEqual(seal, expected)) throw new Error("seal");
  const bodyKey = hkdf(vaultKey, "", "nidan:body:2");
  const aad = Buffer.from(`nidan:body:2:${vaultId}`);
  return decrypt(bodyKey, rest, aad).toString("utf8");
}

function unwrap(header: Json, secret: Secret): Buffer {
  const kind =
    "keychainItem" in secret
      ? "keychain"
      : "passphrase" in secret
        ? "passphrase"
        : "recovery";
  const slots = header["slots"] as readonly Json[];
  const slot = slots.find((one) => one["kind"] === kind);
  if (slot === undefined) throw new Error("slot");
  const aad = `nidan:slot:1:${text(header, "vaultId")}:${text(slot, "id")}:${kind}`;
  const wrapped = Buffer.concat([
    bytes(slot, "nonce"),
    bytes(slot, "wrappedKey"),
  ]);
  return decrypt(wrappingKey(slot, secret), wrapped, Buffer.from(aad));
}

function wrappingKey(slot: Json, secret: Secret): Buffer {
  if ("keychainItem" in secret)
    return Buffer.from(secret.keychainItem, "base64");
  if ("recoveryKey" in secret) {
    const key = crockford(secret.recoveryKey);
    return hkdf(key, bytes(slot, "salt"), "nidan:recovery:1");
  }
  // Argon2id, version 1.3: the library's defaults.
  return hashRawSync(Buffer.from(secret.passphrase.normalize("NFKC")), {
    memoryCost: slot["memoryKiB"] as number,
    timeCost: slot["iterations"] as number,
    parallelism: slot["parallelism"] as number,
    outputLen: 32,
    salt: bytes(slot, "salt"),
  });
}

/** Nonce, ciphertext, tag. */
function decrypt(key: Buffer, sealed: Buffer, aad: Buffer): Buffer {
  const cipher = createDecipheriv("aes-256-gcm", key, sealed.subarray(0, 12));
  cipher.setAAD(aad);
  cipher.setAuthTag(sealed.subarray(-16));
  const plain = cipher.update(sealed.subarray(12, -16));
  return Buffer.concat([plain, cipher.final()]);
}

function hkdf(key: Buffer, salt: Buffer | "", info: string): Buffer {
  return Buffer.from(hkdfSync("sha256", key, salt, info, 32));
}

function crockford(written: string): Buffer {
  const symbols = "0123456789ABCDEFGHJKMNPQRSTVWXYZ*~$=U";
  const values = [...written.replaceAll("-", "")].map((symbol) =>
    BigInt(symbols.indexOf(symbol)),
  );
  const check = values.pop();
  const number = values.reduce((sum, value) => sum * 32n + value, 0n);
  if (number % 37n !== check) throw new Error("check symbol");
  return Buffer.from(number.toString(16).padStart(32, "0"), "hex");
}

function text(json: Json, member: string): string {
  return String(json[member]);
}

function bytes(json: Json, member: string): Buffer {
  return Buffer.from(text(json, member), "base64");
}
