import { createPrivateKey, createPublicKey, sign } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseUpdateInfo } from "electron-updater/out/providers/Provider.js";
import {
  isSignedBy,
  signatureNameOf,
} from "../../electron/adapters/updates/feed-signature";
import {
  readFeed,
  type Identity,
} from "../../electron/adapters/updates/read-feed";
import { DAY_MS, type EpochMs } from "../../shared/time";

/** The files that a feed consists of: `latest.yml`, `latest-mac.yml`, `latest-linux.yml`, `latest-linux-arm64.yml`. */
const FEED_FILE = /^latest(-mac|-linux(-[a-z0-9]+)?)?\.yml$/;

/** How long a feed is believed. Whoever publishes nothing newer signs it again before that. */
export const VALID_DAYS = 180;

/**
 * Says in every file until when it is to be believed, signs it, and answers with their names. Throws, before it signs any, where
 * one would not be taken by the builds it is for: its packages must be called `<name>-<version>-<system>-…`.
 */
export function signFeed(
  folder: string,
  name: string,
  privateKeyPem: string,
  now: EpochMs = Date.now(),
): readonly string[] {
  const privateKey = createPrivateKey(privateKeyPem);
  if (privateKey.asymmetricKeyType !== "ed25519")
    throw new Error("The key that signs updates must be an Ed25519 key.");
  const files = readdirSync(folder).filter((file) => FEED_FILE.test(file));
  if (files.length === 0) throw new Error(`There is no feed in ${folder}.`);
  const signed = files.sort().map((file) => {
    const text = withDay(readFileSync(path.join(folder, file), "utf8"), now);
    const feed: unknown = parseUpdateInfo(text, file, pathToFileURL(folder));
    const read = readFeed(feed, { name, system: systemOf(file) }, now);
    if (!read.ok)
      throw new Error(`No build would take ${file}: ${read.problem}.`);
    const signature = sign(null, Buffer.from(text), privateKey).toString(
      "base64",
    );
    if (!isSignedBy(text, signature, createPublicKey(privateKey)))
      throw new Error(`No build would take the signature of ${file}.`);
    return { file, text, signature };
  });
  for (const { file, text, signature } of signed) {
    writeFileSync(path.join(folder, file), text);
    writeFileSync(path.join(folder, signatureNameOf(file)), `${signature}\n`);
  }
  return files;
}

/** The file with its last day, in place of the one of an earlier signature. */
function withDay(text: string, now: EpochMs): string {
  const day = new Date(now + VALID_DAYS * DAY_MS).toISOString();
  const others = text.replace(/^validUntil: .*\n/m, "").replace(/\n*$/, "\n");
  return `${others}validUntil: '${day}'\n`;
}

function systemOf(file: string): Identity["system"] {
  if (file.startsWith("latest-linux")) return "linux";
  return file.startsWith("latest-mac") ? "mac" : "win";
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder, name = "nidan"] = process.argv.slice(2);
  const privateKey = process.env["NIDAN_UPDATE_SIGNING_KEY"];
  if (folder === undefined || !privateKey) {
    console.error(
      "usage: NIDAN_UPDATE_SIGNING_KEY=<PKCS8 PEM> node --import tsx build/package/sign-feed.ts FOLDER [PACKAGE_NAME]",
    );
    process.exitCode = 2;
  } else {
    for (const file of signFeed(folder, name, privateKey))
      console.log(`signed ${file}`);
  }
}
