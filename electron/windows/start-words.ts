import type { Flavour } from "../../shared/model/app-view";

/** A link that the app was opened by: one of the member menu, or an entry to add. */
export type OpeningLink = {
  readonly kind: "sign-in" | "entry";
  readonly link: string;
};

/** The member menu's, the Key URI Format's, and that of the export of Google Authenticator. */
const SCHEMES = ["nidan", "otpauth", "otpauth-migration"] as const;

/**
 * The schemes by which a system opens a build of this flavour. QA has its own, each with the same end: a system that has
 * both never hands a member's link to QA.
 */
export function schemesOf(flavour: Flavour): readonly string[] {
  return SCHEMES.map((scheme) => `${scheme}${endOf(flavour)}`);
}

function endOf(flavour: Flavour): string {
  return flavour === "qa" ? "-qa" : "";
}

const LONGEST_SIGN_IN_LINK = 500;
/** As long as the text of a code may be. */
const LONGEST_ENTRY_LINK = 8000;
const LONGEST = 16_000;

/**
 * The link among the words that a build was started with, as the system hands it over: a word of its own. It is answered
 * with in the members' scheme, whatever the build's own is. One that is longer than any link is its beginning alone, which
 * the window explains like every other forged one.
 */
export function linkIn(
  words: readonly string[],
  flavour: Flavour,
): OpeningLink | null {
  const end = endOf(flavour);
  const signIn = new RegExp(`^(nidan)${end}(?=://)`, "i");
  const entry = new RegExp(`^(otpauth(?:-migration)?)${end}(?=:)`, "i");
  const link = words.find((word) => signIn.test(word) || entry.test(word));
  if (link === undefined) return null;
  if (signIn.test(link))
    return {
      kind: "sign-in",
      link:
        link.length > LONGEST_SIGN_IN_LINK
          ? "nidan://"
          : link.replace(signIn, "$1"),
    };
  const scheme = entry.exec(link)?.[1] ?? "";
  return {
    kind: "entry",
    link:
      link.length > LONGEST_ENTRY_LINK
        ? `${scheme}://`
        : link.replace(entry, "$1"),
  };
}

/**
 * Whether the words can be handed to an app that is running already. Chromium does so in one message of at most 32 KiB;
 * it would take the silence after a longer one for a hang, and kill the running app. Any web page can hold a long link.
 */
export function canBeHandedOver(words: readonly string[]): boolean {
  return Buffer.byteLength(words.join("\0")) <= LONGEST;
}
