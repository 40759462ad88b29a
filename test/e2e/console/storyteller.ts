import { expect, type Page } from "@playwright/test";
import type { Nidan } from "../launch";
import { oathtool } from "../oathtool";
import type { Gallery } from "./gallery";
import type { Hands } from "./hands";
import { ADDRESS, PASSWORD } from "./member";
import { messagesOf, type Channel } from "./messages";

/** What every chapter of the story has at hand. */
export type Teller = {
  readonly nidan: Nidan;
  readonly page: Page;
  readonly hands: Hands;
  readonly look: Gallery;
  readonly memberId: string;
  /** The app's secret, Base32; empty until the QR code was issued. */
  secret: string;
  /** Every code that was entered. */
  readonly codes: string[];
  /** How far main's clock was moved ahead. */
  aheadMs: number;
};

/** Registers with these hands and begins the story. */
export async function beginStory(
  nidan: Nidan,
  hands: Hands,
  look: Gallery,
): Promise<Teller> {
  const { page } = nidan;
  await look("codes-empty");
  await hands.press("half-console");
  await page.getByTestId("member-id").waitFor();
  await look("door");
  await hands.press("to-register");
  await hands.type("address", ADDRESS);
  await hands.type("new-password", PASSWORD);
  await look("register");
  await hands.press("register");
  const told = page.getByTestId("new-member-id");
  const memberId = (await told.textContent()) ?? "";
  await look("registered");
  await hands.press("to-sign-in");
  return {
    nidan,
    page,
    hands,
    look,
    memberId,
    secret: "",
    codes: [],
    aheadMs: 0,
  };
}

/** Types member ID and password and sends them. */
export async function knock({ hands, memberId }: Teller): Promise<void> {
  await hands.type("member-id", memberId);
  await hands.type("password", PASSWORD);
  await hands.press("sign-in");
}

export async function expectInside({ page, memberId }: Teller): Promise<void> {
  await expect(page.getByTestId("who")).toHaveText(memberId);
}

export async function leave({ hands, page }: Teller): Promise<void> {
  await hands.press("sign-out");
  await page.getByTestId("member-id").waitFor();
}

/** Moves main's clock; the service and its limits live by it. */
export async function wait(teller: Teller, ms: number): Promise<void> {
  teller.aheadMs += ms;
  await teller.nidan.app.evaluate((_electron, by) => {
    const now = Date.now.bind(Date);
    Date.now = () => now() + by;
  }, ms);
}

/** A code of the app that was not used yet: time passes until there is one. */
export async function freshCode(teller: Teller): Promise<string> {
  await wait(teller, 60_000);
  const [code = ""] = oathtool(teller.secret, Date.now() + teller.aheadMs);
  return code;
}

/** Enters a code where one is asked for. */
export async function enter(
  { hands, codes }: Teller,
  code: string,
): Promise<void> {
  codes.push(code);
  await hands.type("code-field", code);
  await hands.press("submit-code");
}

/** Chooses a method for the second step, unless it is the one that is offered first. */
export async function choose(
  { hands, page }: Teller,
  method: string,
): Promise<void> {
  const card = page.getByTestId(`step-${method}`);
  const other = page.getByTestId(`choose-${method}`);
  await card.or(other).waitFor();
  if (await other.isVisible()) await hands.press(`choose-${method}`);
  await card.waitFor();
}

/** The newest message of a channel, read in the stand-in's panel; a call is answered. The panel is closed again. */
export async function readStandIn(
  { hands, page, look }: Teller,
  channel: Channel,
): Promise<string> {
  await hands.press("stand-in-toggle");
  const newest = messagesOf(page, channel).first();
  await newest.waitFor();
  if (channel === "voice") {
    await look("call");
    await hands.press("call-answer");
  }
  const shown = channel === "voice" ? "call-text" : "stand-in-text";
  const text = await newest.getByTestId(shown).innerText();
  await look(`stand-in-${channel}`);
  await hands.press("stand-in-close");
  return text;
}

/** Empties the stand-in, so that the next message is its first. */
export async function emptyStandIn({ hands, page }: Teller): Promise<void> {
  await hands.press("stand-in-toggle");
  await hands.press("stand-in-clear");
  await page.getByTestId("stand-in-empty").waitFor();
  await hands.press("stand-in-close");
}
