import { signInSchemes } from "../../../shared/sign-in-link";

const LINK = new RegExp(`(${signInSchemes.join("|")})://[\\x21-\\x7e]{1,480}`);

/** The first link in a mail's text that would open the app; null where there is none. */
export function linkInMail(text: string): string | null {
  return LINK.exec(text)?.[0] ?? null;
}
