import { z } from "zod";

const LONGEST = 254; // RFC 5321 section 4.5.3.1.3, without the angle brackets

/** One mail address as a member types it; null for anything that is not exactly one. */
export function readAddress(text: string): string | null {
  const address = text.normalize("NFKC").trim();
  return address.length <= LONGEST && z.email().safeParse(address).success
    ? address
    : null;
}
