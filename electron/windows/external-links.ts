/** The hosts whose https pages may be opened in the member's browser: the manual and its support desk. */
const hosts: ReadonlySet<string> = new Set(["help.sakura.ad.jp"]);

/** The address to open outside, or null when it is anything but a plain https page of a listed host. */
export function externalLink(address: unknown): string | null {
  if (typeof address !== "string" || !URL.canParse(address)) return null;
  const url = new URL(address);
  const isPlain =
    url.protocol === "https:" &&
    url.username === "" &&
    url.password === "" &&
    url.port === "";
  return isPlain && hosts.has(url.hostname) ? url.href : null;
}
