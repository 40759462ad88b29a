import { createPublicKey, verify, type KeyObject } from "node:crypto";

/** Ed25519 (RFC 8032): 64 bytes, in base64. */
const SIGNATURE = /^[A-Za-z0-9+/]{86}==\s*$/;

/** Where the signature of a feed's file lies. */
export function signatureNameOf(fileName: string): string {
  return `${fileName}.sig`;
}

/** The key that a package brings along, base64 of a SubjectPublicKeyInfo (RFC 8410); null for anything but Ed25519. */
export function readPublicKey(base64: string): KeyObject | null {
  try {
    const key = createPublicKey({
      key: Buffer.from(base64, "base64"),
      format: "der",
      type: "spki",
    });
    return key.asymmetricKeyType === "ed25519" ? key : null;
  } catch {
    return null;
  }
}

/** Whether exactly this text was signed with the other half of the key. A signature of any other form is none. */
export function isSignedBy(
  text: string,
  signature: string,
  publicKey: KeyObject,
): boolean {
  return (
    SIGNATURE.test(signature) &&
    verify(
      null,
      Buffer.from(text, "utf8"),
      publicKey,
      Buffer.from(signature, "base64"),
    )
  );
}
