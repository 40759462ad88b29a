/** Whether the feed and its files may be fetched from there: encrypted, or from this computer where that is allowed. */
export function isAllowedAddress(
  {
    protocol,
    hostname,
  }: {
    readonly protocol?: string | null | undefined;
    readonly hostname?: string | null | undefined;
  },
  isLoopbackAllowed: boolean,
): boolean {
  if (protocol === "https:") return true;
  return isLoopbackAllowed && protocol === "http:" && hostname === "127.0.0.1";
}
