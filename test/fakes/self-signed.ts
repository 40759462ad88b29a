import { generateKeyPairSync, randomBytes, sign } from "node:crypto";
import { DAY_MS } from "../../shared/time";

/** A certificate and its key, in PEM. It is its own authority: whoever takes it as `ca` trusts it. */
export type SelfSigned = { readonly cert: string; readonly key: string };

/** A certificate (RFC 5280) for one name or IPv4 address, good from yesterday to tomorrow, as no library here makes one. */
export function createSelfSigned(name: string): SelfSigned {
  const { privateKey, publicKey } = generateKeyPairSync("ec", {
    namedCurve: "prime256v1",
  });
  const ecdsaWithSha256 = der(0x30, oid("2a8648ce3d040302"));
  const title = der(
    0x30,
    der(0x31, der(0x30, oid("550403"), der(0x0c, Buffer.from(name)))),
  );
  const isAddress = /^[0-9.]+$/.test(name);
  const altName = isAddress
    ? der(0x87, Buffer.from(name.split(".").map(Number)))
    : der(0x82, Buffer.from(name));
  const body = der(
    0x30,
    der(0xa0, der(0x02, Buffer.of(2))), // version 3
    der(0x02, Buffer.concat([Buffer.of(1), randomBytes(8)])),
    ecdsaWithSha256,
    title,
    der(0x30, utcTime(Date.now() - DAY_MS), utcTime(Date.now() + DAY_MS)),
    title,
    publicKey.export({ type: "spki", format: "der" }),
    der(
      0xa3,
      der(
        0x30,
        extension("551d11", der(0x30, altName)),
        extension("551d13", der(0x30, der(0x01, Buffer.of(0xff)))), // an authority
      ),
    ),
  );
  const signature = sign("sha256", body, privateKey);
  const whole = der(
    0x30,
    body,
    ecdsaWithSha256,
    der(0x03, Buffer.of(0), signature),
  );
  return {
    cert: pem(whole),
    key: privateKey.export({ type: "pkcs8", format: "pem" }).toString(),
  };
}

/** One value of X.690: its tag, its length, its parts. */
function der(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts);
  const { length } = content;
  const size =
    length < 128
      ? [length]
      : length < 256
        ? [0x81, length]
        : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), content]);
}

function oid(hex: string): Buffer {
  return der(0x06, Buffer.from(hex, "hex"));
}

function extension(hex: string, value: Buffer): Buffer {
  return der(0x30, oid(hex), der(0x04, value));
}

/** YYMMDDhhmmssZ */
function utcTime(at: number): Buffer {
  const digits = new Date(at).toISOString().replace(/[^0-9]/g, "");
  return der(0x17, Buffer.from(`${digits.slice(2, 14)}Z`));
}

function pem(bytes: Buffer): string {
  const lines = bytes.toString("base64").match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join("\n")}\n-----END CERTIFICATE-----\n`;
}
