import { app, session, shell, type WebContents } from "electron";
import { isOwnAddress } from "../../shared/app-origin";
import { externalLink } from "./external-links";

/** Tells the log what was kept out: the kind of attempt only, an address could hold a secret. */
export type Refused = (attempt: string) => void;

/** Shuts every way by which web contents could leave our own page or gain a power. Must run before the first window. */
export function guardWebContents(refused: Refused): void {
  app.on("web-contents-created", (_event, contents) => {
    guard(contents, refused);
  });
}

function guard(contents: WebContents, refused: Refused): void {
  const stay = (event: { preventDefault: () => void; url: string }) => {
    if (isOwnAddress(event.url)) return;
    event.preventDefault();
    refused("navigation");
  };
  contents.on("will-navigate", stay);
  contents.on("will-redirect", stay);
  contents.on("will-frame-navigate", stay);
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
    refused("webview");
  });
  contents.setWindowOpenHandler(({ url }) => {
    const link = externalLink(url);
    if (link === null) refused("window");
    else void shell.openExternal(link);
    return { action: "deny" };
  });
}

/** Denies every permission but the camera, which our own page may ask for without its microphone, and every request that is not for our own page. Must run when the app is ready. */
export function guardSession(refused: Refused): void {
  const { defaultSession } = session;
  defaultSession.setPermissionRequestHandler(
    (_contents, permission, answer, details) => {
      const kinds = "mediaTypes" in details ? (details.mediaTypes ?? []) : [];
      const isGranted =
        permission === "media" &&
        isOwnAddress(details.requestingUrl) &&
        isCamera(kinds);
      if (!isGranted) refused("permission");
      answer(isGranted);
    },
  );
  defaultSession.setPermissionCheckHandler(
    (_contents, permission, origin, { mediaType }) =>
      permission === "media" && isOwnAddress(origin) && mediaType === "video",
  );
  defaultSession.setDevicePermissionHandler(() => false);
  defaultSession.webRequest.onBeforeRequest(
    ({ url, webContentsId }, answer) => {
      // Without web contents it is main itself, fetching the page's files from the disk for the app protocol.
      const cancel = webContentsId !== undefined && !isAllowedRequest(url);
      if (cancel) refused("request");
      answer({ cancel });
    },
  );
}

function isCamera(kinds: readonly string[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => kind === "video");
}

/** `data:` and `blob:` are the page's own bytes; the content security policy says where they may appear. */
function isAllowedRequest(address: string): boolean {
  return isOwnAddress(address) || /^(data|blob|devtools):/.test(address);
}
