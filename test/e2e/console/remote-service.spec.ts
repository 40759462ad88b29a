import { expect, test, type Page } from "@playwright/test";
import { createRemoteAccountCalls } from "../../../electron/adapters/remote-service/remote-account-calls";
import { listen, startHttpService } from "../../fakes/http-service";
import { PASSWORD, signedIn, turnedOn } from "../../fakes/service-world";
import { violations } from "../axe";
import { emptyProfile, launchNidan } from "../launch";
import { look } from "../look";
import { cutOff, zoomIn } from "./cut-off";
import { goTo, openConsole, register, signIn, signOut } from "./member";

/** A service on a real socket, with a member who has two-step verification on. */
async function start() {
  const service = await startHttpService();
  const { address, world } = service;
  const account = createRemoteAccountCalls(address, world.log);
  const memberId = await signedIn(account);
  const secret = await turnedOn(account, world.code);
  world.later(60_000);
  return { ...service, memberId, secret };
}

/** Chooses a service by the dialog; null is the one on this computer. */
async function chooseService(page: Page, address: string | null) {
  await page.getByTestId("change-service").click();
  await page
    .getByTestId(address === null ? "service-here" : "service-there")
    .check();
  if (address !== null) await page.getByTestId("service-address").fill(address);
  await page.getByTestId("save-service").click();
  // The page is the new service's then, with fields of its own.
  await expect(page.getByTestId("service-at")).toContainText(
    address?.replace(/\/$/, "") ?? "このコンピューターの会員メニュー",
  );
}

test("R51 S38 S52 a member of a service over the network: its address, the second step, this device trusted, the password alone after a restart, and a clear word when it is gone", async () => {
  test.setTimeout(120_000);
  const service = await start();
  const { address, world, memberId, secret } = service;
  const profile = emptyProfile();
  const first = await launchNidan({ profile, language: "ja" });
  await openConsole(first.page);
  const at = first.page.getByTestId("service-at");
  await expect(at).toHaveText("接続先: このコンピューターの会員メニュー");
  await chooseService(first.page, `${address}/`);
  await expect(at).toHaveText(`接続先: ${address}`);
  await first.page.getByTestId("to-register").click();
  await expect(at).toHaveText(`接続先: ${address}`);
  await expect(first.page.getByText("の中で動きます")).toHaveCount(0);
  await first.page.getByRole("button", { name: "戻る" }).click();
  await signIn(first.page, memberId, PASSWORD);
  await first.page.getByTestId("code-field").fill(world.code(secret));
  await first.page.getByTestId("trust").check();
  await first.page.getByTestId("trust-name").fill("自宅のPC");
  await first.page.getByTestId("submit-code").click();
  await first.page.getByTestId("who").waitFor();
  await expect(first.page.getByTestId("page-delivery")).toHaveCount(0);
  await expect(first.page.getByTestId("stand-in-toggle")).toHaveCount(0);
  await goTo(first.page, "devices");
  await expect(first.page.getByText("自宅のPC")).toBeVisible();
  await first.quit();

  const { page, quit, log } = await launchNidan({ profile, language: "ja" });
  await openConsole(page);
  await expect(page.getByTestId("service-at")).toHaveText(`接続先: ${address}`);
  await signIn(page, memberId, PASSWORD);
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await expect(page.getByText("信頼済みの端末のため")).toBeVisible();
  await signOut(page);

  await service.stop();
  await signIn(page, memberId, PASSWORD);
  const refusal = page.getByTestId("refusal");
  await expect(refusal).toContainText("サービスに接続できません");
  await expect(refusal).toContainText(address);
  await expect(refusal).toContainText("お問い合わせはこちら");
  expect(await violations(page)).toEqual([]);
  expect(log()).toContain('"problem":"unreachable"');
  expect(log()).not.toContain(address);
  expect(log()).not.toContain(memberId);
  await quit();

  const last = await launchNidan({ profile, language: "ja" });
  await openConsole(last.page);
  await expect(last.page.getByTestId("refusal")).toContainText(
    "サービスに接続できません",
  );
  await chooseService(last.page, null);
  await last.page.getByTestId("to-register").click();
  await expect(last.page.getByText("の中で動きます")).toBeVisible();
  await last.quit();
});

test("an address that is no service stands at the field with the reason, nothing is changed, and a real change signs out", async () => {
  test.setTimeout(120_000);
  const [service, page404, silent] = await Promise.all([
    start(),
    listen((_request, response) => response.writeHead(404).end("<html>")),
    listen(() => undefined),
  ]);
  await silent.stop();
  const nidan = await launchNidan({ language: "ja" });
  const { page, quit } = nidan;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const here = await register(page);
  await page.getByTestId("change-service").click();
  await page.getByTestId("service-there").check();
  const field = page.getByTestId("service-address");
  for (const [typed, reason] of [
    ["", /アドレスとして正しくありません/],
    ["http://members.example.jp", /暗号化されないアドレス/],
    [page404.address, /会員メニューのサービスではありません/],
    [silent.address, /応答がありません/],
  ] as const) {
    await field.fill(typed);
    await page.getByTestId("save-service").click();
    await expect(field).toHaveAccessibleDescription(reason);
  }
  await look(page, "service-refused");
  await page.keyboard.press("Escape");
  await expect(page.getByTestId("change-service")).toBeFocused();
  await expect(page.getByTestId("service-at")).toContainText(
    "このコンピューターの会員メニュー",
  );
  await signIn(page, here);
  await expect(page.getByTestId("who")).toHaveText(here);
  await expect(page.getByTestId("page-delivery")).toBeVisible();
  await expect(page.getByTestId("stand-in-toggle")).toBeVisible();
  await signOut(page);

  await chooseService(page, service.address);
  await expect(page.getByTestId("service-at")).toContainText(service.address);
  await expect(page.getByTestId("stand-in-toggle")).toHaveCount(0);
  await signIn(page, here);
  await expect(page.getByTestId("refusal")).toContainText(
    "会員IDまたはパスワードが正しくありません",
  );
  await chooseService(page, null);
  await signIn(page, here);
  await expect(page.getByTestId("who")).toHaveText(here);
  await signOut(page);

  await zoomIn(nidan);
  await page.getByTestId("change-service").click();
  await page.getByTestId("service-there").check();
  await field.fill("ftp://x");
  await field.press("Enter");
  await expect(field).toHaveAccessibleDescription(/正しくありません/);
  expect(await cutOff(page)).toEqual([]);
  await quit();
  await Promise.all([service.stop(), page404.stop()]);
});
