/** What is needed to hand messages to Twilio. */
export type TwilioOptions = {
  /** `AC` and 32 hex digits. */
  readonly accountSid: string;
  readonly authToken: string;
  /** A number of this account in E.164: who the message comes from. */
  readonly from: string;
  /** Another region of Twilio, or a simulator on loopback. */
  readonly baseUrl?: string;
  /** Where Twilio reports what became of a message; needs an address that Twilio can reach. */
  readonly statusCallback?: string;
  /** The limit of one request with its answer. Handing over takes at most three. */
  readonly timeoutMs?: number;
  /** Twilio refuses a text message that would cost more than this. */
  readonly maxPriceUsd?: number;
  /** How often a call is asked whether a machine answered it. */
  readonly watchEveryMs?: number;
};

/** Options that were checked. */
export type TwilioAccount = {
  /** The account's own folder, with the slash at its end. */
  readonly folder: URL;
  /** Of HTTP's Basic scheme (RFC 7617). A secret. */
  readonly authorization: string;
  readonly from: string;
  readonly statusCallback: string | null;
  readonly timeoutMs: number;
  readonly maxPriceUsd: number | null;
  readonly watchEveryMs: number;
};

/**
 * Checks options; null when they cannot be right. The key goes to Twilio's own hosts over TLS, or to this computer, and
 * nowhere else, whatever the settings say (C13).
 */
export function readTwilioOptions(
  options: TwilioOptions,
): TwilioAccount | null {
  const { accountSid, authToken, from, statusCallback, maxPriceUsd } = options;
  const { timeoutMs = 10_000, watchEveryMs = 1000 } = options;
  const base = parseUrl(options.baseUrl ?? "https://api.twilio.com");
  const isRight =
    /^AC[0-9a-f]{32}$/i.test(accountSid) &&
    authToken !== "" &&
    isE164(from) &&
    base !== null &&
    isTwilioOrLoopback(base) &&
    (statusCallback === undefined || isCallable(statusCallback)) &&
    isBetween(timeoutMs, 1, 60_000) &&
    isBetween(watchEveryMs, 1, 60_000) &&
    (maxPriceUsd === undefined || isBetween(maxPriceUsd, 0.0001, 100));
  if (!isRight) return null;
  const key = Buffer.from(`${accountSid}:${authToken}`).toString("base64");
  return {
    folder: new URL(`/2010-04-01/Accounts/${accountSid}/`, base),
    authorization: `Basic ${key}`,
    from,
    statusCallback: statusCallback ?? null,
    timeoutMs,
    maxPriceUsd: maxPriceUsd ?? null,
    watchEveryMs,
  };
}

/** A number as ITU-T E.164 writes it for the whole world, with the plus sign. */
export function isE164(text: string): boolean {
  return /^\+[1-9][0-9]{6,14}$/.test(text);
}

function isTwilioOrLoopback(url: URL): boolean {
  const isBare = url.href === `${url.protocol}//${url.host}/`;
  const isTwilio =
    url.protocol === "https:" && /(^|\.)twilio\.com$/.test(url.hostname);
  return isBare && (isTwilio || isLoopback(url));
}

/** Twilio calls it, so its host is anyone's; a status must not travel in the clear. */
function isCallable(text: string): boolean {
  const url = parseUrl(text);
  return url !== null && (url.protocol === "https:" || isLoopback(url));
}

/** By address: what `localhost` leads to is for others to say. */
function isLoopback(url: URL): boolean {
  return (
    /^https?:$/.test(url.protocol) &&
    ["127.0.0.1", "[::1]"].includes(url.hostname)
  );
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

function isBetween(value: number, least: number, most: number): boolean {
  return value >= least && value <= most;
}
