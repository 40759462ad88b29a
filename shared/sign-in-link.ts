/** The schemes by which a link opens the app: the members', and that of QA, which takes no link of theirs. */
export const signInSchemes = ["nidan", "nidan-qa"] as const;
export type SignInScheme = (typeof signInSchemes)[number];

/** What a mailed link is for. */
export type LinkPurpose = "sign-in" | "reset";

const TOKEN = /^[A-Za-z0-9_-]{43}$/; // 256 bits, base64url
const LONGEST = 500;

/** The link a mail holds: an opaque token and nothing about the member (R44, X4). */
export function formatSignInLink(
  purpose: LinkPurpose,
  token: string,
  scheme: SignInScheme = "nidan",
): string {
  return `${scheme}://${purpose}/${token}`;
}

/**
 * What a link says, whether the system handed it over or a member pasted it, with the spaces and line breaks that mail
 * programs put in; null for anything that is no such link. Nothing is known of the token but its form.
 */
export function parseSignInLink(
  text: string,
): { readonly purpose: LinkPurpose; readonly token: string } | null {
  if (text.length > LONGEST) return null;
  const [, purpose, token = ""] =
    /^<?nidan(?:-qa)?:\/\/(sign-in|reset)\/([^/?#>]*)\/?>?$/i.exec(
      text.replace(/\s+/g, ""),
    ) ?? [];
  if (purpose === undefined || !TOKEN.test(token)) return null;
  return {
    purpose: purpose.toLowerCase() === "reset" ? "reset" : "sign-in",
    token,
  };
}
