import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { generateKeyPairSync } from "node:crypto";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { makeUpdateKey } from "../../build/package/make-update-key";
import { signFeed } from "../../build/package/sign-feed";
import {
  isSignedBy,
  readPublicKey,
} from "../../electron/adapters/updates/feed-signature";

const sum = `${"A".repeat(86)}==`;
const feedOf = (system: string, name = "nidan") =>
  `version: 1.1.0\nfiles:\n  - url: ${name}-1.1.0-${system}-x64.zip\n    sha512: ${sum}\n    size: 9\n`;

function folderOf(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-sign-"));
  for (const [name, text] of Object.entries(files))
    writeFileSync(path.join(folder, name), text);
  return folder;
}

describe("signing a feed", () => {
  const { privateKeyPem, publicKey } = makeUpdateKey();
  const feeds = {
    "latest.yml": feedOf("win"),
    "latest-mac.yml": feedOf("mac"),
    "latest-linux.yml": feedOf("linux"),
    "latest-linux-arm64.yml": feedOf("linux"),
  };

  test("signs every file of it as the app verifies it, and nothing else", () => {
    const others = { "builder-debug.yml": "x", "nidan.zip": "x" };
    const folder = folderOf({ ...feeds, ...others });
    const signed = signFeed(folder, "nidan", privateKeyPem);
    expect(signed).toHaveLength(4);
    const key = readPublicKey(publicKey);
    if (key === null) throw new Error("the printed key was not taken");
    for (const file of Object.keys(feeds)) {
      const text = readFileSync(path.join(folder, file), "utf8");
      const signature = readFileSync(path.join(folder, `${file}.sig`), "utf8");
      expect(isSignedBy(text, signature, key)).toBe(true);
      expect(isSignedBy(`${text} `, signature, key)).toBe(false);
      const first = signature.startsWith("A") ? "B" : "A";
      const altered = `${first}${signature.slice(1)}`;
      expect(isSignedBy(text, altered, key)).toBe(false);
    }
    expect(readdirSync(folder)).toHaveLength(4 + 4 + 2);
  });

  test("says until when it is believed, once, and anew when it is signed again", () => {
    const folder = folderOf(feeds);
    const days = ["2027-01-01", "2027-03-01"].map((today) => {
      signFeed(folder, "nidan", privateKeyPem, Date.parse(today));
      return [
        ...readFileSync(path.join(folder, "latest.yml"), "utf8").matchAll(
          /^validUntil: '(.{10})/gm,
        ),
      ].map(([, day]) => day);
    });
    expect(days).toEqual([["2027-06-30"], ["2027-08-28"]]);
  });

  test.each<[string, Record<string, string>, string, string]>([
    ["no feed", { "x.yml": feedOf("linux") }, privateKeyPem, "no feed"],
    [
      "a feed that no build would take",
      { ...feeds, "latest-mac.yml": feedOf("win") },
      privateKeyPem,
      "latest-mac.yml: other-app",
    ],
    [
      "the packages of another flavour",
      { "latest.yml": feedOf("win", "nidan-qa") },
      privateKeyPem,
      "latest.yml: other-app",
    ],
    [
      "a key of another kind",
      feeds,
      generateKeyPairSync("rsa", { modulusLength: 2048 })
        .privateKey.export({ type: "pkcs8", format: "pem" })
        .toString(),
      "Ed25519",
    ],
  ])("signs nothing with %s", (_what, files, pem, words) => {
    const folder = folderOf(files);
    expect(() => signFeed(folder, "nidan", pem)).toThrow(words);
    expect(readdirSync(folder).filter((name) => name.includes("sig"))).toEqual(
      [],
    );
  });
});
