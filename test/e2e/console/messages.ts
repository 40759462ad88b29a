import type { Page } from "@playwright/test";

export type Channel = "email" | "sms" | "voice";

const inJapanese = "ゼロ いち に さん よん ご ろく なな はち きゅう".split(" ");
const inEnglish = "zero one two three four five six seven eight nine".split(
  " ",
);

async function isOpen(page: Page): Promise<boolean> {
  const toggle = page.getByTestId("stand-in-toggle");
  return (await toggle.getAttribute("aria-expanded")) === "true";
}

/** Opens the stand-in's panel; where it is open already, nothing happens. */
export async function openStandIn(page: Page): Promise<void> {
  if (!(await isOpen(page))) await page.getByTestId("stand-in-toggle").click();
  await page.getByTestId("stand-in-panel").waitFor();
}

/** Closes it again, so that it covers nothing. */
export async function closeStandIn(page: Page): Promise<void> {
  if (await isOpen(page)) await page.getByTestId("stand-in-close").click();
  await page.getByTestId("stand-in-panel").waitFor({ state: "detached" });
}

/** The messages of a channel in the open panel, the newest first. */
export function messagesOf(page: Page, channel: Channel) {
  return page.locator(
    `[data-testid="stand-in-message"][data-channel="${channel}"]`,
  );
}

/**
 * The text of the newest message of a channel, as soon as at least so many of that channel are there; a call is answered
 * for it. The panel is opened for that and closed again.
 */
export async function newestMessage(
  page: Page,
  channel: Channel,
  atLeast = 1,
): Promise<string> {
  await openStandIn(page);
  const rows = messagesOf(page, channel);
  await rows.nth(atLeast - 1).waitFor();
  const newest = rows.first();
  if (channel === "voice") {
    const text = newest.getByTestId("call-text");
    const answer = newest.getByTestId("call-answer");
    await text.or(answer).waitFor();
    if (await answer.isVisible()) await answer.click();
  }
  const shown = channel === "voice" ? "call-text" : "stand-in-text";
  const text = await newest.getByTestId(shown).innerText();
  await closeStandIn(page);
  return text;
}

/** Opens the newest link by its button, as a member would in their mail program, once at least so many mails have one. */
export async function openNewestLink(page: Page, atLeast = 1): Promise<void> {
  await openStandIn(page);
  const links = page.getByTestId("stand-in-link");
  await links.nth(atLeast - 1).waitFor();
  await links.first().click();
  await closeStandIn(page);
}

/** Empties the stand-in, so that the next message of a channel is its first. */
export async function clearMessages(page: Page): Promise<void> {
  await openStandIn(page);
  const empty = page.getByTestId("stand-in-empty");
  const clear = page.getByTestId("stand-in-clear");
  await empty.or(clear).waitFor();
  if (await clear.isVisible()) await clear.click();
  await empty.waitFor();
  await closeStandIn(page);
}

/** The link in a mail's text that opens the app; empty where there is none. */
export function linkIn(text: string): string {
  return /nidan:\/\/\S+/.exec(text)?.[0] ?? "";
}

/** The six digits in a text message, or in what a call says one by one in Japanese or English; empty where there are none. */
export function codeIn(text: string): string {
  const [written] = /(?<![0-9])[0-9]{6}(?![0-9])/.exec(text) ?? [];
  return (
    written ?? spokenIn(text, inJapanese) ?? spokenIn(text, inEnglish) ?? ""
  );
}

function spokenIn(text: string, words: readonly string[]): string | undefined {
  const any = words.join("|");
  const said = new RegExp(`(?:\\s(?:${any})(?=\\s)){6}`).exec(text)?.[0];
  return said
    ?.trim()
    .split(/\s+/)
    .map((word) => words.indexOf(word))
    .join("");
}
