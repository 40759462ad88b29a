import { createHash } from "node:crypto";

/** By what a text is known again without being kept (SHA-256). Of a short code it hides nothing from who looks for it. */
export function fingerprint(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("base64");
}
