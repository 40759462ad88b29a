import { expect, test, type Page } from "@playwright/test";
import { startAgain } from "../bare-app";
import { launchNidan, root, type Nidan } from "../launch";
import { rootSwitches } from "../electron";
import {
  ADDRESS,
  openConsole,
  passTime,
  PASSWORD,
  signIn,
  signOut,
} from "./member";
import { mailbox, protectedMember } from "./protected";

const NEUTRAL =
  "このURLは使用できません。お手数ですが、再度最初からお試しください。";

/** Opens a link as the system would: it starts the app, which hands it to the one that runs. */
const openLink = (nidan: Nidan, link: string) =>
  startAgain(nidan, root, [link]);

async function askForLink(nidan: Nidan): Promise<void> {
  const { page } = nidan;
  await passTime(nidan, 61_000); // one mail a minute
  await page.getByTestId("choose-email").click();
  await page.getByTestId("request-link").click();
  await page.getByTestId("link-sent").waitFor();
}

async function expectDead(page: Page): Promise<void> {
  const said = page.getByTestId("confirm-link").getByRole("alert");
  await expect(said).toContainText(NEUTRAL);
  await expect(page.getByTestId("redeem-link")).toBeHidden();
  await page.getByTestId("restart").click();
  await expect(page.getByTestId("sign-in")).toBeVisible();
}

test("S23 S24 S26 S28 S29 S30 a mailed URL opens the running app, on the right page, and is spent by a click", async () => {
  const mail = await mailbox();
  const { nidan, memberId } = await protectedMember({ mail: mail.road });
  const { page } = nidan;
  await openConsole(page);
  await signIn(page, memberId);
  await page.getByTestId("choose-email").click();
  const card = page.getByTestId("step-email");
  expect(await card.textContent()).not.toContain(ADDRESS);
  await expect.poll(() => mail.server.mails.length).toBe(2); // of setting it up
  const before = mail.server.mails.length;
  await page.getByTestId("request-link").click();
  await expect(page.getByTestId("link-sent")).toContainText("発行から30分間");
  await expect.poll(() => mail.server.mails.length).toBe(before + 1);
  expect(mail.server.mails.at(-1)?.to).toEqual([ADDRESS]);
  await passTime(nidan, 61_000); // one mail a minute
  await page.getByTestId("request-link").click();
  await expect.poll(() => mail.links().length).toBe(2);
  const [old = "", link = ""] = mail.links();

  await openLink(nidan, old); // S26: replaced by the second
  await expectDead(page);
  await signIn(page, memberId);
  await openLink(nidan, link); // S27: after ID and password again it would do
  await expect(page.getByTestId("redeem-link")).toBeVisible();
  await page.getByTestId("start-again").click();

  await signIn(page, memberId);
  await askForLink(nidan);
  await expect.poll(() => mail.links().length).toBe(3);
  const newest = mail.links().at(-1) ?? "";
  await openLink(
    nidan,
    `${newest.slice(0, -1)}${newest.endsWith("A") ? "B" : "A"}`,
  ); // forged
  await expectDead(page);
  await signIn(page, memberId);
  await askForLink(nidan);
  await expect.poll(() => mail.links().length).toBe(4);
  const good = mail.links().at(-1) ?? "";
  await openLink(nidan, good);
  await page.getByTestId("redeem-link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("認証完了");
  await page.getByTestId("trust-name").fill("書斎のパソコン");
  await page.getByTestId("register-device").click();
  await expect(page.getByTestId("trust-said")).toContainText(
    "信頼済みとして登録しました",
  );
  await page.getByTestId("to-menu").click();
  await expect(page.getByTestId("who")).toHaveText(memberId);

  await openLink(nidan, good); // used, while signed in
  await expect(page.getByTestId("confirm-link")).toContainText(NEUTRAL);
  await page.getByTestId("restart").click();
  await signOut(page);
  await signIn(page, memberId); // S30: trusted by that button
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await nidan.quit();
  expect(nidan.log()).not.toContain("nidan://");
  await mail.server.stop();
});

test("S25 S27 S28 a URL that starts the app asks for ID and password first; an expired one is as dead as a forged one", async () => {
  const mail = await mailbox();
  const { nidan: first, memberId } = await protectedMember({ mail: mail.road });
  const link = `nidan://sign-in/${"a".repeat(43)}`;
  await first.quit();
  const nidan = await launchNidan({
    profile: first.profile,
    language: "ja",
    switches: [...rootSwitches, link],
  });
  const { page } = nidan;
  await expect(page.getByTestId("link-waits")).toBeVisible();
  await signIn(page, memberId, PASSWORD);
  await expectDead(page);

  await signIn(page, memberId);
  await askForLink(nidan);
  await expect.poll(() => mail.links().length).toBe(1);
  await passTime(nidan, 30 * 60_000);
  await openLink(nidan, mail.links()[0] ?? "");
  await expectDead(page);

  await openLink(nidan, "nidan://sign-in/no-link-at-all");
  await expectDead(page);
  await nidan.quit();
  await mail.server.stop();
});

test("S06 a reissued password: by a mailed URL, nobody is signed in by it, and two-step verification stays", async () => {
  const mail = await mailbox();
  const { nidan, memberId } = await protectedMember({ mail: mail.road });
  const { page } = nidan;
  await openConsole(page);
  await page.getByTestId("forgotten").click();
  await expect.poll(() => mail.server.mails.length).toBe(2); // of setting it up
  const before = mail.server.mails.length;
  await page.getByTestId("member-id").fill("zzz99999"); // nobody: the same words, and no mail
  await page.getByTestId("request-reset").click();
  const said = page.getByTestId("reset-sent");
  await expect(said).toContainText("会員IDが登録されている場合は");
  await page.getByTestId("member-id").fill(memberId);
  await page.getByTestId("request-reset").click();
  await expect.poll(() => mail.links().length).toBe(1);
  expect(mail.server.mails).toHaveLength(before + 1);
  await page.getByTestId("paste-reset").fill(mail.links()[0] ?? "");
  await page.getByRole("button", { name: "再設定へ進む" }).click();
  await page.getByTestId("new-password").fill("みじかい");
  await page.getByTestId("reset-password").click();
  await expect(page.getByTestId("new-password")).toHaveAccessibleDescription(
    /短すぎます/,
  );
  await page.getByTestId("new-password").fill("あたらしい合言葉 2026 秋");
  await page.getByTestId("reset-password").click();
  await expect(page.getByTestId("door-note")).toContainText(
    "パスワードを設定しました",
  );
  await signIn(page, memberId, PASSWORD);
  await expect(page.getByTestId("refusal")).toBeVisible();
  await signIn(page, memberId, "あたらしい合言葉 2026 秋");
  await expect(page.getByTestId("code-field")).toBeVisible();
  await nidan.quit();
  await mail.server.stop();
});
