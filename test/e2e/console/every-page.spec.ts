import { expect, test } from "@playwright/test";
import { pages } from "../../../renderer/console/places";
import { violations } from "../axe";
import { launchNidan } from "../launch";
import { look } from "../look";
import { cutOff, zoomIn } from "./cut-off";
import { goTo, launchMember, openConsole } from "./member";

for (const language of ["ja", "en"] as const)
  test(`every page of the menu is accessible, light and dark, and whole at 200 % (${language})`, async () => {
    test.setTimeout(120_000);
    const nidan = await launchMember({ language });
    const { page, quit } = nidan;
    await page.emulateMedia({ reducedMotion: "reduce" });
    for (const name of pages) {
      await goTo(page, name);
      await page.getByRole("heading", { level: 1 }).waitFor();
      await look(page, `menu-${name}-${language}`);
    }
    await zoomIn(nidan);
    for (const name of pages) {
      await goTo(page, name);
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect.soft(await cutOff(page), name).toEqual([]);
    }
    await quit();
  });

test("every page at the door is accessible and whole at 200 %", async () => {
  const nidan = await launchNidan({ language: "ja" });
  const { page, quit } = nidan;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openConsole(page);
  const look = async (name: string) => {
    expect.soft(await violations(page), name).toEqual([]);
    expect.soft(await cutOff(page), name).toEqual([]);
  };
  await page.getByTestId("member-id").waitFor();
  await zoomIn(nidan);
  await look("sign-in");
  for (const [press, until] of [
    ["to-guide", "guide-what"],
    ["to-register", "address"],
    ["forgotten", "request-reset"],
  ] as const) {
    await page.getByTestId(press).click();
    await page.getByTestId(until).waitFor();
    await look(press);
    await page.getByRole("button", { name: "戻る" }).click();
    await page.getByTestId("member-id").waitFor();
  }
  await quit();
});
