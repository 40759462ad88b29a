import { SCHEME } from "../../shared/sign-in-link";

const LONGEST_LINK = 500;
const LONGEST = 16_000;
const beginning = new RegExp(`^${SCHEME}://`, "i");

/**
 * The link among the words that the app was started with, as the system hands it over: a word of its own. One that is
 * longer than any link is its beginning alone, which the window explains like every other forged one.
 */
export function linkIn(words: readonly string[]): string | null {
  const link = words.find((word) => beginning.test(word));
  if (link === undefined) return null;
  return link.length > LONGEST_LINK ? `${SCHEME}://` : link;
}

/**
 * Whether the words can be handed to an app that is running already. Chromium does so in one message of at most 32 KiB;
 * it would take the silence after a longer one for a hang, and kill the running app. Any web page can hold a long link.
 */
export function canBeHandedOver(words: readonly string[]): boolean {
  return Buffer.byteLength(words.join("\0")) <= LONGEST;
}
