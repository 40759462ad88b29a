import { generateKeyPairSync } from "node:crypto";
import { pathToFileURL } from "node:url";

/** A pair for signed updates: what signs, PKCS8 in PEM, and what every build brings along, base64 of its SPKI. */
export type UpdateKey = {
  readonly privateKeyPem: string;
  readonly publicKey: string;
};

/** A new Ed25519 pair. Builds that carry an older public key will not take what the new one signs. */
export function makeUpdateKey(): UpdateKey {
  const { privateKey, publicKey } = generateKeyPairSync("ed25519");
  return {
    privateKeyPem: privateKey
      .export({ type: "pkcs8", format: "pem" })
      .toString(),
    publicKey: publicKey
      .export({ type: "spki", format: "der" })
      .toString("base64"),
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const { privateKeyPem, publicKey } = makeUpdateKey();
  console.log(
    `The private key: a secret of the release workflow, NIDAN_UPDATE_SIGNING_KEY.\n${privateKeyPem}`,
  );
  console.log(`The public key: "updates.publicKey" of every package.`);
  console.log(publicKey);
}
