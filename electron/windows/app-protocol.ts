import path from "node:path";
import { protocol } from "electron";
import { APP_SCHEME } from "../../shared/app-origin";
import { fileBelow } from "./file-below";
import type { ReadFile } from "./page-reader";
import { pageHeaders } from "./page-headers";

/** Must run before the app is ready. The page gets a real origin: relative addresses, CSP and storage work as on https. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        codeCache: true,
        supportFetchAPI: true, // a worker fetches its module
      },
    },
  ]);
}

/**
 * Serves the files below `folder` as `app://nidan/…`, each with the strict headers; anything else is 404. Files are read
 * directly: Electron's own fetch would wait for the network process, which nothing else here needs.
 */
export function serveApp(
  folder: string,
  readFile: ReadFile,
  newNonce: () => string,
): void {
  protocol.handle(APP_SCHEME, async ({ url, method }) => {
    const file = method === "GET" ? fileBelow(folder, url) : null;
    if (file === null) return notFound();
    const bytes = await readFile(file).catch(() => null);
    if (bytes === null) return notFound();
    const nonce = newNonce();
    const headers = pageHeaders(path.extname(file), nonce);
    if (path.extname(file) !== ".html") return new Response(bytes, { headers });
    const html = new TextDecoder().decode(bytes);
    return new Response(html.replaceAll("__CSP_NONCE__", nonce), { headers });
  });
}

function notFound(): Response {
  return new Response(null, { status: 404 });
}
