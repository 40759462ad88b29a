import type { ServiceRefusal } from "../../../shared/model/service-choice";
import { no, yes, type Outcome } from "../../../shared/outcome";

const LONGEST = 500;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * The address of a service as a member types it, in the one form that is kept: origin and path, no slash at the end. HTTPS
 * where nothing else is said; plain HTTP on this computer only, where nobody is on the way.
 */
export function readServiceAddress(
  typed: string,
): Outcome<string, Extract<ServiceRefusal, "not-an-address" | "not-secure">> {
  const text = typed.normalize("NFKC").trim();
  const url = text.length > LONGEST ? null : parse(text);
  const isAddress =
    url !== null &&
    ["https:", "http:"].includes(url.protocol) &&
    url.username + url.password + url.search + url.hash === "";
  if (!isAddress) return no("not-an-address");
  if (url.protocol === "http:" && !LOOPBACK.includes(url.hostname))
    return no("not-secure");
  return yes(url.origin + url.pathname.replace(/\/+$/, ""));
}

function parse(text: string): URL | null {
  try {
    return new URL(text.includes("://") ? text : `https://${text}`);
  } catch {
    return null;
  }
}
