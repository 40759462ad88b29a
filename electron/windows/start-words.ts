import { SCHEME } from "../../shared/sign-in-link";

/** A link that the app was opened by: one of the member menu, or an entry to add. */
export type OpeningLink = {
  readonly kind: "sign-in" | "entry";
  readonly link: string;
};

/** The schemes of entries: the Key URI Format, and the export of Google Authenticator. */
export const ENTRY_SCHEMES = ["otpauth", "otpauth-migration"] as const;

const LONGEST_SIGN_IN_LINK = 500;
/** As long as the text of a code may be. */
const LONGEST_ENTRY_LINK = 8000;
const LONGEST = 16_000;
const signIn = new RegExp(`^${SCHEME}://`, "i");
const entry = new RegExp(`^(${ENTRY_SCHEMES.join("|")}):`, "i");

/**
 * The link among the words that the app was started with, as the system hands it over: a word of its own. One that is
 * longer than any link is its beginning alone, which the window explains like every other forged one.
 */
export function linkIn(words: readonly string[]): OpeningLink | null {
  const link = words.find((word) => signIn.test(word) || entry.test(word));
  if (link === undefined) return null;
  if (signIn.test(link))
    return {
      kind: "sign-in",
      link: link.length > LONGEST_SIGN_IN_LINK ? `${SCHEME}://` : link,
    };
  const [scheme = ""] = link.split(":");
  return {
    kind: "entry",
    link: link.length > LONGEST_ENTRY_LINK ? `${scheme}://` : link,
  };
}

/**
 * Whether the words can be handed to an app that is running already. Chromium does so in one message of at most 32 KiB;
 * it would take the silence after a longer one for a hang, and kill the running app. Any web page can hold a long link.
 */
export function canBeHandedOver(words: readonly string[]): boolean {
  return Buffer.byteLength(words.join("\0")) <= LONGEST;
}
