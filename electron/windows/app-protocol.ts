import path from "node:path";
import { pathToFileURL } from "node:url";
import { net, protocol } from "electron";
import { APP_SCHEME } from "../../shared/app-origin";
import { fileBelow } from "./file-below";
import { pageHeaders } from "./page-headers";

/** Must run before the app is ready. The page gets a real origin: relative addresses, CSP and storage work as on https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, codeCache: true },
    },
  ]);
}

/** Serves the files below `folder` as `app://nidan/…`, each with the strict headers; anything else is 404. */
export function serveApp(folder: string, newNonce: () => string): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = method === "GET" ? fileBelow(folder, url) : null;
    if (file === null) return notFound();
    const response = await net
      .fetch(pathToFileURL(file).href)
      .catch(() => null);
    if (response === null) return notFound();
    const nonce = newNonce();
    const headers = pageHeaders(path.extname(file), nonce);
    if (path.extname(file) !== ".html")
      return new Response(response.body, { headers });
    const html = await response.text();
    return new Response(html.replaceAll("__CSP_NONCE__", nonce), { headers });
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
