import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "@playwright/test";
import type { ProviderSimulator } from "../../fakes/start-provider-simulator";
import type { RealSmtpServer } from "../../fakes/real-smtp-server";
import { answerSaveDialog, pdftotext } from "./backup-codes-paper";
import { codeIn, linkIn } from "./messages";
import { PASSWORD } from "./member";
import {
  choose,
  enter,
  expectInside,
  knock,
  leave,
  wait,
  type Teller,
} from "./storyteller";

async function shownCodes({ page }: Teller): Promise<string[]> {
  const codes = page.getByTestId("backup-code").locator("code");
  await expect(codes).toHaveCount(10);
  return codes.allTextContents();
}

/** Backup codes: made, printed, replaced, and one of them used. */
export async function backupCodes(teller: Teller): Promise<void> {
  const { nidan, hands, page, look, memberId } = teller;
  await hands.press("page-backup-codes");
  await look("backup-codes-none");
  await hands.type("password", PASSWORD);
  await hands.press("create-backup-codes");
  const first = await shownCodes(teller);
  await look("backup-codes");
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-paper-"));
  const paper = path.join(folder, "codes.pdf");
  await answerSaveDialog(nidan, paper);
  await hands.press("save-pdf");
  await expect.poll(() => pdftotextOrNothing(paper)).toContain(memberId);
  for (const code of first) expect(pdftotextOrNothing(paper)).toContain(code);
  await hands.press("hide-backup-codes");
  await hands.press("renew-backup-codes");
  await look("backup-codes-renew");
  await hands.type("password", PASSWORD);
  await hands.press("renew-confirm");
  await expect.poll(() => shownCodes(teller)).not.toEqual(first);
  const [second = ""] = await shownCodes(teller);
  await leave(teller);
  await knock(teller);
  await choose(teller, "backup");
  await look("backup-code-asked");
  await enter(teller, first[0] ?? "");
  await expect(page.getByTestId("code-field")).toHaveAttribute(
    "aria-invalid",
    "true",
  );
  await enter(teller, second.toLowerCase().replaceAll("-", " "));
  await expectInside(teller);
  await hands.press("page-backup-codes");
  await hands.press("show-backup-codes");
  await hands.type("password", PASSWORD);
  await hands.press("reveal-backup-codes");
  await expect(page.locator("del, s").first()).toContainText(second);
  await look("backup-codes-used");
}

function pdftotextOrNothing(file: string): string {
  try {
    return pdftotext(file).join("\n");
  } catch {
    return ""; // not written yet
  }
}

/** Real delivery: from here on mails and text messages leave this computer, and the stand-in is gone. */
export async function deliverForReal(
  teller: Teller,
  smtp: RealSmtpServer,
  phone: ProviderSimulator,
): Promise<void> {
  const { hands, page, look } = teller;
  await hands.press("page-delivery");
  const mail = page.getByTestId("road-mail");
  await mail.waitFor();
  await look("delivery");
  await hands.tick("way-smtp");
  await hands.type("road-mail/road-host", "127.0.0.1");
  await hands.tick("security-none");
  await hands.type("road-mail/road-port", smtp.port.toString());
  await hands.type("road-mail/road-from", "member-menu@example.jp");
  await look("delivery-smtp");
  await hands.press("road-mail/save-road");
  await expect(mail.getByRole("status").first()).not.toBeEmpty();
  await hands.tick("way-twilio");
  await hands.type("road-phone/road-accountSid", phone.accountSid);
  await hands.type("road-phone/road-secret", phone.authToken);
  await hands.type("road-phone/road-from", phone.from);
  await hands.type("road-phone/road-baseUrl", phone.url);
  await look("delivery-twilio");
  await hands.press("road-phone/save-road");
  await page.getByTestId("stand-in-toggle").waitFor({ state: "detached" });
}

/** The e-mail link again, through a real mail server. */
export async function linkByRealMail(
  teller: Teller,
  smtp: RealSmtpServer,
): Promise<void> {
  const { hands, page } = teller;
  await wait(teller, 10 * 60_000);
  await leave(teller);
  await knock(teller);
  await choose(teller, "email");
  const before = smtp.mails.length;
  await hands.press("request-link");
  await expect.poll(() => smtp.mails.length).toBeGreaterThan(before);
  await hands.type("paste-link", linkIn(smtp.mails.at(-1)?.parsed.text ?? ""));
  await hands.press("paste-link-submit");
  await hands.press("redeem-link");
  await hands.press("to-menu");
  await expectInside(teller);
  await expect.poll(() => smtp.mails.length).toBeGreaterThan(before + 1); // S49: the notice of this sign-in
  await expect(page.getByTestId("who")).toBeVisible();
}

/** SMS and a call, through a provider's own shapes over HTTP. */
export async function codesByProvider(
  teller: Teller,
  phone: ProviderSimulator,
): Promise<void> {
  for (const channel of ["sms", "voice"] as const) {
    await wait(teller, 10 * 60_000);
    await leave(teller);
    await knock(teller);
    await choose(teller, channel);
    const before = (await phone.messages()).length;
    await teller.hands.press(`request-${channel}`);
    await expect
      .poll(async () => (await phone.messages()).length)
      .toBe(before + 1);
    const newest = (await phone.messages()).at(-1);
    await enter(teller, codeIn(` ${newest?.text ?? ""} `));
    await expectInside(teller);
  }
}

/** 無効: after the confirmation nothing is left of it, and the password alone is enough. */
export async function turnItOff(teller: Teller): Promise<void> {
  const { hands, page, look } = teller;
  await hands.press("page-activity");
  await look("activity");
  await hands.press("page-profile");
  await look("profile");
  await hands.press("page-guide");
  await look("guide");
  await hands.press("page-two-step");
  await hands.tick("enabled-no");
  await hands.press("propose");
  await look("turn-off");
  await hands.press("confirm");
  await expect(page.getByTestId("methods")).toBeHidden();
  await leave(teller);
  await knock(teller);
  await expectInside(teller);
  await expect(page.getByTestId("recommend-turn-on")).toBeVisible();
}
