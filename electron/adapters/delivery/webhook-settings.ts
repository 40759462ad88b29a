import { isForbiddenHost, isLoopbackHost } from "./allowed-address";

/** What is needed to hand messages to a company's own program. */
export type WebhookSettings = {
  /** Over HTTPS; plain HTTP on this computer only. No user or password in it. */
  readonly url: string;
  /** Of HTTP's Bearer scheme (RFC 6750). A secret. */
  readonly token?: string;
  /** Whom to trust instead of the usual authorities, in PEM: a company's own. */
  readonly ca?: string;
  /** The limit of one request with its answer. */
  readonly timeoutMs?: number;
};

/** Settings that were checked. */
export type Webhook = {
  readonly url: URL;
  readonly token: string | null;
  readonly ca: string | null;
  readonly timeoutMs: number;
};

/** Checks settings; null when they cannot be right, or lead where no message may go (C13). */
export function readWebhookSettings(settings: WebhookSettings): Webhook | null {
  const { token = null, ca = null, timeoutMs = 10_000 } = settings;
  const url = parseUrl(settings.url);
  if (url === null) return null;
  const host = hostOf(url);
  const isRight =
    (url.protocol === "https:" ||
      (url.protocol === "http:" && isLoopbackHost(host))) &&
    !isForbiddenHost(host) &&
    url.username + url.password + url.hash === "" &&
    (token === null || /^[\x21-\x7e]{1,4096}$/.test(token)) &&
    timeoutMs >= 1 &&
    timeoutMs <= 120_000;
  return isRight ? { url, token, ca, timeoutMs } : null;
}

/** A URL's host without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, "$1");
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
