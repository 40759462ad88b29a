import { parseAddress } from "./parse-address";

/** The hosts whose https pages may be opened in the member's browser: the manual and its support desk. */
const hosts: ReadonlySet<string> = new Set(["help.sakura.ad.jp"]);

/** The address to open outside, or null when it is anything but a plain https page of a listed host. */
export function externalLink(address: unknown): string | null {
  const url = typeof address === "string" ? parseAddress(address) : null;
  if (url === null) return null;
  const isPlain =
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    url.port === "";
  return isPlain && hosts.has(url.hostname) ? url.href : null;
}
