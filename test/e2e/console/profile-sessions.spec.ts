import { expect, test } from "@playwright/test";
import { cutOff, zoomIn } from "./cut-off";
import { violations } from "../axe";
import { goTo, PASSWORD, signIn } from "./member";
import { closeStandIn, messagesOf, openStandIn } from "./messages";
import { visitor } from "./trust-steps";

test("R54 where the member is signed in is listed, this one marked, and any of it can be ended", async () => {
  let visit = await visitor();
  for (let left = 0; left < 2; left += 1) {
    await signIn(visit.page, visit.memberId);
    await visit.enterFreshCode();
    await visit.page.getByTestId("who").waitFor();
    visit = await visit.restart(); // an end of the app ends no session
  }
  const { page, memberId, quit, enterFreshCode } = visit;
  await signIn(page, memberId);
  await enterFreshCode();
  await goTo(page, "profile");
  const sessions = page.getByTestId("session");
  await expect(sessions).toHaveCount(3);
  await expect(sessions.first()).toContainText("この端末");
  await expect(sessions.first().getByTestId("end-session")).toBeHidden();
  expect(await violations(page)).toEqual([]);
  await sessions.last().getByTestId("end-session").click();
  await expect(sessions).toHaveCount(2);
  await page.getByTestId("end-others").click();
  await expect(sessions).toHaveCount(1);
  await expect(page.getByTestId("end-others")).toBeHidden();
  await goTo(page, "home");
  await expect(page.getByTestId("who")).toHaveText(memberId); // this one holds
  await quit();
});

test("R02 R53 R55 registration: another password ends trust and is told of in the language that was chosen", async () => {
  const visit = await visitor();
  const { page, memberId, quit, enterFreshCode } = visit;
  await signIn(page, memberId);
  await page.getByTestId("trust").check();
  await enterFreshCode();
  await goTo(page, "profile");
  await page.getByTestId("language-en").click();
  await expect(page.getByText("これからは英語でお知らせします")).toBeVisible();

  const card = page.getByTestId("password-card");
  await expect(card).toContainText("8文字以上");
  const current = card.getByTestId("password");
  await current.fill("ちがうパスワード 2026");
  await card.getByTestId("new-password").fill("合言葉は山と川");
  await card.getByTestId("change-password").click();
  await expect(current).toHaveAccessibleDescription(
    /現在のパスワードが正しくありません/,
  );
  await current.fill(PASSWORD);
  await card.getByTestId("new-password").fill("短い合言葉");
  await card.getByTestId("change-password").click();
  await expect(card.getByTestId("new-password")).toHaveAccessibleDescription(
    /短すぎます/,
  );
  expect(await violations(page)).toEqual([]);
  await card.getByTestId("new-password").fill("みじかい合言葉 8");
  await card.getByTestId("change-password").click();
  await expect(current).toHaveValue("");
  await goTo(page, "devices");
  await expect(page.getByTestId("no-devices")).toBeVisible();
  await goTo(page, "profile");
  await expect(card).toContainText("15文字より短い");
  await openStandIn(page);
  await expect(
    messagesOf(page, "email").filter({ hasText: "password was changed" }),
  ).toHaveCount(1);
  await closeStandIn(page);
  await zoomIn(visit);
  expect(await cutOff(page)).toEqual([]);
  await quit();
});
