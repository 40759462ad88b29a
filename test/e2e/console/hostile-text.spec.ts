import { expect, test, type Page } from "@playwright/test";
import { pages } from "../../../renderer/console/places";
import { launchNidan } from "../launch";
import { goTo, openConsole, register, signIn } from "./member";

const SCRIPT = `"><script>globalThis.wasHit=1</script><img src=x onerror="globalThis.wasHit=1">{{until}}`;
const hostile = [
  SCRIPT,
  "a\r\nBcc: eve@example.com\r\n\r\nhello",
  "\u202e\u2066gnp.exe\u0000\u200f",
  "あ".repeat(10_000),
];

/** Types the text into every field that the page shows and presses Enter there; answers with how many there were. */
async function typeEverywhere(page: Page, text: string): Promise<number> {
  const fields = page.locator(
    "main input:not([type=radio]):not([type=checkbox]):visible, main textarea:visible",
  );
  const count = await fields.count();
  for (let index = 0; index < count; index += 1) {
    const field = fields.nth(index);
    if (!(await field.isVisible())) continue; // the page has gone on
    await field.fill(text);
    await field.press("Enter");
  }
  return count;
}

/** Nothing ran, nothing was drawn as markup, nothing sticks out, and the page still answers. */
async function expectUnharmed(page: Page, where: string): Promise<void> {
  const seen = await page.evaluate(() => ({
    wasHit: "wasHit" in globalThis,
    pictures: document.querySelectorAll('img[src="x"]').length,
    scripts: document.querySelectorAll("body script").length,
    wide: document.documentElement.scrollWidth > innerWidth,
  }));
  expect(seen, where).toEqual({
    wasHit: false,
    pictures: 0,
    scripts: 0,
    wide: false,
  });
  await expect(page.getByRole("heading", { level: 1 }), where).toBeVisible();
  expect(await page.title(), where).toBe("Nidan");
}

test("hostile text in any field does nothing and breaks nothing", async () => {
  test.setTimeout(180_000);
  const { page, quit, log } = await launchNidan({ language: "ja" });
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(error.message));
  await openConsole(page);
  let tried = 0;
  const attack = async (
    where: string,
    open: () => Promise<void>,
    fields = 0,
  ) => {
    for (const text of hostile) {
      await open();
      await page.getByRole("heading", { level: 1 }).waitFor();
      const typed = await typeEverywhere(page, text);
      expect(typed, where).toBeGreaterThanOrEqual(fields);
      tried += typed;
      await expectUnharmed(page, `${where}: ${text.slice(0, 12)}`);
    }
  };
  const atDoor = async (press: string) => {
    const back = page.getByRole("button", { name: "戻る" });
    if (await back.isVisible()) await back.click();
    await page.getByTestId(press).click();
  };
  await attack("sign-in", () => page.getByTestId("member-id").waitFor());
  for (const press of ["to-register", "forgotten"])
    await attack(press, () => atDoor(press));
  await page.getByRole("button", { name: "戻る" }).click();
  await page.reload();

  const memberId = await register(page);
  await signIn(page, memberId);
  await page.getByTestId("who").waitFor();
  for (const name of pages)
    await attack(name, async () => {
      await goTo(page, "home");
      await goTo(page, name);
    });
  await goTo(page, "two-step");
  await page.getByTestId("enabled-yes").check();
  await page.getByTestId("trust-days").fill("30");
  await page.getByTestId("propose").click();
  await page.getByTestId("confirm").click();
  const openMethod = async (name: string) => {
    await goTo(page, "two-step");
    await page.getByTestId(`method-${name}`).click();
  };
  await attack("a phone number", () => openMethod("sms"), 1);
  const openCode = async () => {
    await openMethod("totp");
    await page.getByTestId("issue-qr").click();
    await page.getByTestId("to-code").click();
    await page.getByTestId("trust").check();
  };
  await attack("code and name", openCode, 2);
  expect(tried).toBeGreaterThanOrEqual(15 * hostile.length);
  expect(broken).toEqual([]);
  expect(log()).not.toMatch(/"bug"|wasHit|Bcc/);
  await quit();
});
