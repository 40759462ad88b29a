import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import http from "node:http";
import https from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { makeUpdateKey } from "../../build/package/make-update-key";
import { DAY_MS } from "../../shared/time";
import { signFeed, VALID_DAYS } from "../../build/package/sign-feed";

export const key = makeUpdateKey();
/** When every feed here is signed. */
export const SIGNED_AT = Date.now();
const arch = process.arch === "x64" ? "" : `-${process.arch}`;
export const FEED = `latest-linux${arch}.yml`;

/** A new version's package: a program that only writes down how it was started. */
export const PACKAGE = Buffer.from(
  `#!/bin/sh\necho "\${APPIMAGE_EXIT_AFTER_INSTALL:-started}" >> "$0.log"\n${"# the new version\n".repeat(99)}`,
);

/** A feed's file as the packager writes it. */
export function feedText(
  version = "1.1.0",
  more: readonly string[] = [],
  name = "nidan-qa",
): string {
  const sha512 = createHash("sha512").update(PACKAGE).digest("base64");
  const file = `${name}-${version}-linux-x86_64.AppImage`;
  return [
    `version: ${version}`,
    "files:",
    `  - url: ${file}`,
    `    sha512: ${sha512}`,
    `    size: ${PACKAGE.length}`,
    `path: ${file}`,
    `sha512: ${sha512}`,
    "releaseDate: '2026-01-01T00:00:00.000Z'",
    ...more,
    `validUntil: '${new Date(SIGNED_AT + VALID_DAYS * DAY_MS).toISOString()}'`,
    "",
  ].join("\n");
}

/** The signature of a feed, made by what signs releases. */
export function signatureOf(text: string, privateKeyPem = key.privateKeyPem) {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-feed-"));
  writeFileSync(path.join(folder, FEED), text);
  const name = /url: (nidan-qa|nidan)-/.exec(text)?.[1] ?? "";
  signFeed(folder, name, privateKeyPem, SIGNED_AT);
  return readFileSync(path.join(folder, `${FEED}.sig`), "utf8");
}

export type Site = Record<
  string,
  string | Buffer | ((response: http.ServerResponse) => void)
>;

/** A whole feed of one version, signed. */
export function siteOf(text = feedText()): Site {
  const file = /url: (\S+)/.exec(text)?.[1] ?? "";
  return {
    [`/${FEED}`]: text,
    [`/${FEED}.sig`]: signatureOf(text),
    [`/${file}`]: PACKAGE,
  };
}

/** Serves it on this computer; `asked` and `headers` are of every request so far. */
export async function startSite(site: Site, tls?: https.ServerOptions) {
  const asked: string[] = [];
  const headers: http.IncomingHttpHeaders[] = [];
  const answer: http.RequestListener = (request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://site");
    asked.push(pathname);
    headers.push(request.headers);
    const content = site[pathname];
    if (typeof content === "function") content(response);
    else if (content === undefined) response.writeHead(404).end("not here");
    else response.end(content);
  };
  const server = tls
    ? https.createServer(tls, answer)
    : http.createServer(answer);
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  const scheme = tls ? "https" : "http";
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `${scheme}://127.0.0.1:${port}/`, asked, headers, stop };
}
