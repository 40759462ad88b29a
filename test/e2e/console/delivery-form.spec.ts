import { expect, test } from "@playwright/test";
import { startWebhook } from "../../fakes/real-webhook";
import { look } from "../look";
import { cutOff, zoomIn } from "./cut-off";
import { roadCard, saveRoad, typedIn } from "./delivery-steps";
import { goTo, launchMember } from "./member";
import { newestMessage } from "./messages";

test("S52 settings that cannot be right are refused at the field or with what to check and whom to ask", async () => {
  const { page, quit } = await launchMember({ language: "ja" });
  await goTo(page, "delivery");
  const mail = roadCard(page, "mail");
  await saveRoad(mail, { way: "smtp", port: "70000" });
  await expect(mail.getByTestId("road-host")).toHaveAccessibleDescription(
    "入力してください。",
  );
  await expect(mail.getByTestId("road-port")).toHaveAccessibleDescription(
    /1から65535/,
  );
  await saveRoad(mail, {
    way: "smtp",
    host: "smtp.example.jp",
    security: "starttls",
    port: "５８７",
    from: "member-menu@example.jp",
  });
  await expect(mail).toContainText("メールサーバー(SMTP)で送信しています");
  await mail.getByTestId("security-none").check(); // to another computer
  await expect(mail.getByTestId("not-encrypted")).toBeVisible();
  await mail.getByTestId("save-road").click();
  await expect(mail.getByTestId("refusal")).toContainText(
    "この設定では送信できません",
  );
  await expect(
    mail.getByTestId("refusal").getByRole("link", { name: "お問い合わせ" }),
  ).toHaveAttribute("href", "https://help.sakura.ad.jp/");
  await expect(mail.getByTestId("road-checks")).toContainText(
    "このコンピューターの中のメールサーバーだけ",
  );
  await mail.getByTestId("security-tls").check();
  await expect(mail.getByTestId("refusal")).toHaveCount(0);
  await expect(mail.getByTestId("road-port")).toHaveValue("465");

  const phone = roadCard(page, "phone");
  await saveRoad(phone, {
    way: "twilio",
    accountSid: `AC${"0".repeat(32)}`,
    secret: "token",
    from: "+815012345678",
    baseUrl: "https://169.254.169.254",
  });
  await expect(phone.getByTestId("road-checks")).toContainText("twilio.com");
  await phone.getByTestId("way-webhook").check(); // the token was for somebody else
  await expect(phone.getByTestId("road-secret")).toHaveValue("");
  await quit();
});

test("a test goes to the stand-in until a way is set up, then to a webhook with its token; a refusal is told", async () => {
  const hook = await startWebhook();
  const { page, quit, log } = await launchMember({ language: "ja" });
  await goTo(page, "delivery");
  await expect(page.getByText("すべての会員に適用されます")).toBeVisible();
  await page.getByTestId("test-to-phone").fill("090-1234-5678");
  await page.getByTestId("test-sms").click();
  await expect(page.getByTestId("test-answer-phone")).toContainText(
    "この端末の代わりの電話とメールに届きました",
  );
  expect(await newestMessage(page, "sms")).toContain("送信のテストです");
  await page.getByTestId("test-to-mail").fill("not an address");
  await page.getByTestId("test-email").click();
  await expect(page.getByTestId("test-to-mail")).toHaveAttribute(
    "aria-invalid",
    "true",
  );

  const phone = roadCard(page, "phone");
  const secret = "hook-token-0815";
  await saveRoad(phone, { way: "webhook", url: hook.url, secret });
  await expect(phone.getByTestId("road-secret")).toHaveValue("");
  hook.answer((response) => {
    response.writeHead(410).end();
  });
  await page.getByTestId("test-to-phone").fill("080-1234-5678");
  await page.getByTestId("test-voice").click();
  await expect(
    page.getByTestId("test-answer-phone").getByRole("alert"),
  ).toContainText("この宛先では受け取れません");
  expect(hook.requests[0]?.headers.authorization).toBe(`Bearer ${secret}`);
  expect(await typedIn(page)).not.toContain(secret);
  await quit();
  expect(log()).not.toContain(secret);
  await hook.stop();
});

for (const language of ["ja", "en"] as const)
  test(`the settings of every way are accessible, light and dark, and whole at 200 % (${language})`, async () => {
    test.setTimeout(120_000);
    const nidan = await launchMember({ language });
    const { page, quit } = nidan;
    await page.emulateMedia({ reducedMotion: "reduce" });
    await goTo(page, "delivery");
    const mail = roadCard(page, "mail");
    const phone = roadCard(page, "phone");
    await look(page, "delivery-stand-in");
    await saveRoad(mail, {
      way: "smtp",
      host: "mail.example.jp",
      security: "none",
      from: "member-menu@example.jp",
    });
    await mail.getByTestId("refusal").waitFor();
    await saveRoad(phone, { way: "twilio" });
    await look(page, "delivery-refused");
    await zoomIn(nidan);
    expect.soft(await cutOff(page)).toEqual([]);
    await look(page, "delivery-zoom");
    await phone.getByTestId("way-webhook").check();
    expect.soft(await cutOff(page)).toEqual([]);
    await quit();
  });
