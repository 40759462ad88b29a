import { expect, test } from "@playwright/test";
import { look } from "../look";
import { cutOff, zoomIn } from "./cut-off";
import { keyboard } from "./hands";
import { openConsole, passTime, signIn, signOut } from "./member";
import {
  closeStandIn,
  codeIn,
  linkIn,
  messagesOf,
  newestMessage,
  openNewestLink,
  openStandIn,
} from "./messages";
import {
  chooseMethod,
  E164,
  giveVoice,
  memberWithPhone,
  saidAloud,
} from "./stand-in-steps";

const digits = "ゼロ いち に さん よん ご ろく なな はち きゅう".split(" ");

test("S32 S33 S35 S36 one SMS, then a call that rings and says its digits one by one, arrive in the stand-in", async () => {
  const { nidan, memberId } = await memberWithPhone();
  const { page } = nidan;
  const toggle = page.getByTestId("stand-in-toggle");
  await openConsole(page);
  await passTime(nidan, 61_000); // the number was proven a moment ago
  await giveVoice(page);
  await expect(toggle).toHaveText("この端末の代わりの電話とメール");
  await signIn(page, memberId);
  await chooseMethod(page, "sms");
  await page.getByTestId("request-sms").dblclick();
  await expect(page.getByTestId("stand-in-unread")).toHaveText("新着1件");
  await expect(
    page.getByRole("status").filter({ hasText: /^SMSが届きました$/ }),
  ).toHaveCount(1);
  const sms = await newestMessage(page, "sms");
  const code = codeIn(sms);
  expect(sms).toContain("誰にも教えないで");
  await expect(page.getByTestId("stand-in-unread")).toBeHidden();
  // Closed, the panel leaves nothing of the code behind: not in the page, not in the title.
  expect(await page.content()).not.toContain(code);
  expect(await page.title()).not.toContain(code);
  await openStandIn(page);
  await expect(messagesOf(page, "sms")).toHaveCount(1);
  await expect(messagesOf(page, "sms")).toContainText(E164);
  await closeStandIn(page);
  await page.getByTestId("code-field").fill(code);
  await page.getByTestId("submit-code").click();
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await signOut(page);

  await passTime(nidan, 61_000);
  await signIn(page, memberId);
  await chooseMethod(page, "voice");
  await page.getByTestId("request-voice").click();
  await expect(toggle).toContainText("電話がかかっています");
  await openStandIn(page);
  const call = messagesOf(page, "voice").first();
  await expect(call).toContainText("電話がかかっています");
  await expect(call.getByTestId("call-text")).toHaveCount(0);
  expect(await saidAloud(page)).toEqual([]);
  await call.getByTestId("call-answer").click();
  const text = call.getByTestId("call-text");
  await expect(text).toBeFocused();
  const phrases = await text.locator("span").allInnerTexts();
  const spoken = phrases.slice(1, -1).map((word) => digits.indexOf(word));
  expect(spoken.join("")).toMatch(/^[0-9]{6}$/);
  expect(phrases[0]).toContain("認証コードをお知らせします");
  expect(phrases.at(-1)).toContain("10分間");
  await expect(call).toContainText("3回繰り返します");
  await expect
    .poll(async () => (await saidAloud(page)).length)
    .toBeGreaterThanOrEqual(4);
  await call.getByTestId("call-stop").click();
  const said = await saidAloud(page);
  expect(said.map((it) => it.text)).toEqual(
    said.map((_, index) => phrases[index % phrases.length]),
  );
  for (const [index, { atMs }] of said.slice(1).entries())
    expect(atMs - (said[index]?.atMs ?? 0)).toBeGreaterThanOrEqual(490);
  await expect(call.getByTestId("call-listen")).toBeVisible();
  await call.getByTestId("call-listen").click(); // from its beginning
  await expect
    .poll(async () => (await saidAloud(page))[said.length]?.text)
    .toBe(phrases[0]);
  await closeStandIn(page); // hangs up
  const heard = codeIn(await newestMessage(page, "voice"));
  expect(heard).toBe(spoken.join(""));
  await page.getByTestId("code-field").fill(heard);
  await page.getByTestId("submit-code").click();
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await nidan.quit();
  for (const secret of [code, heard]) expect(nidan.log()).not.toContain(secret);
});

test("S24 S29 S35 a mail's URL opens as by the system; a call that is not taken says nothing; all can be cleared", async () => {
  const { nidan, memberId } = await memberWithPhone();
  const { page } = nidan;
  await openConsole(page);
  await passTime(nidan, 61_000); // the number was proven a moment ago
  await signIn(page, memberId);
  await chooseMethod(page, "voice");
  await page.getByTestId("request-voice").click();
  await openStandIn(page);
  await page.getByTestId("call-hang-up").click();
  await expect(messagesOf(page, "voice")).toContainText(
    "この電話には出ませんでした",
  );
  await expect(page.getByTestId("stand-in-panel")).toBeFocused();
  await expect(page.getByTestId("call-text")).toHaveCount(0);
  await closeStandIn(page);
  await expect(page.getByTestId("stand-in-toggle")).toHaveText(
    "この端末の代わりの電話とメール",
  );
  await chooseMethod(page, "email");
  await page.getByTestId("request-link").click();
  const mail = await newestMessage(page, "email");
  expect(linkIn(mail)).toMatch(/^nidan:\/\/sign-in\//);
  await openStandIn(page);
  await expect(messagesOf(page, "email").first()).toContainText(
    "専用ログインページのURL",
  );
  await closeStandIn(page);
  await openNewestLink(page);
  await expect(page.getByTestId("stand-in-panel")).toHaveCount(0);
  await page.getByTestId("redeem-link").click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("認証完了");
  await page.getByTestId("to-menu").click();

  await openNewestLink(page); // spent
  await expect(
    page.getByTestId("confirm-link").getByRole("alert"),
  ).toBeVisible();
  await page.getByTestId("restart").click();
  await openStandIn(page);
  await page.getByTestId("stand-in-clear").click();
  await expect(page.getByTestId("stand-in-message")).toHaveCount(0);
  await expect(page.getByTestId("stand-in-panel")).toBeFocused();
  await nidan.quit();
  expect(nidan.log()).not.toContain("nidan://");
});

for (const language of ["ja", "en"] as const)
  test(`S35 the stand-in by keyboard alone; accessible, light and dark, and whole at 200 % (${language})`, async () => {
    test.setTimeout(120_000);
    const { nidan, memberId } = await memberWithPhone(language);
    const { page } = nidan;
    await page.emulateMedia({ reducedMotion: "reduce" });
    const { press } = keyboard(page);
    await openConsole(page);
    await passTime(nidan, 61_000); // the number was proven a moment ago
    await signIn(page, memberId);
    await chooseMethod(page, "sms");
    await page.getByTestId("request-sms").click();
    await page.getByTestId("stand-in-unread").waitFor();
    await look(page, "stand-in-sms-closed");
    await passTime(nidan, 61_000);
    await chooseMethod(page, "email");
    await page.getByTestId("request-link").click();
    await page.getByTestId("link-sent").waitFor();
    await chooseMethod(page, "voice");
    await page.getByTestId("request-voice").click();
    await expect(page.getByTestId("stand-in-toggle")).toHaveAttribute(
      "data-ringing",
      "",
    );
    await look(page, "stand-in-ringing-closed");
    await press("stand-in-toggle");
    await expect(page.getByTestId("stand-in-panel")).toBeFocused();
    await look(page, "stand-in-ringing");
    await page.keyboard.press("Escape");
    await expect(page.getByTestId("stand-in-toggle")).toBeFocused();
    await page.keyboard.press("Enter");
    await press("call-answer");
    await expect(page.getByTestId("call-text")).toBeFocused();
    await look(page, "stand-in-answered");
    await zoomIn(nidan);
    await look(page, "stand-in-zoom");
    expect.soft(await cutOff(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await look(page, "stand-in-zoom-closed");
    expect.soft(await cutOff(page)).toEqual([]);
    await nidan.quit();
  });
