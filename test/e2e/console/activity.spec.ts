import { expect, test } from "@playwright/test";
import { violations } from "../axe";
import { cutOff, zoomIn } from "./cut-off";
import { goTo, openConsole, passTime, PASSWORD, signIn } from "./member";
import { protectedMember, unusedCode, type Before } from "./protected";

const RENAMED = 60;
const DAY_MS = 86_400_000;

/** Signs in anew, on a device that is trusted from then on, and gives that one name after the other. */
const renameOften: Before = async ({ account }, { memberId, uri }) => {
  const secret = new URL(uri).searchParams.get("secret") ?? "";
  await account.endSessions({ which: "this" });
  await account.signIn({ memberId, password: PASSWORD });
  const trust = { name: "書斎のパソコン" };
  await account.submitCode({ kind: "totp", code: unusedCode(secret), trust });
  for (const { deviceId } of (await account.view()).devices)
    for (let index = 1; index <= RENAMED; index += 1)
      await account.renameDevice({ deviceId, name: `<i>${index}</i>\u05d0` });
};

for (const language of ["ja", "en"] as const)
  test(`R56 the record: grouped by day, fifty lines at first, sign-ins, changes and failures on their own (${language})`, async () => {
    test.setTimeout(90_000);
    const { nidan, memberId } = await protectedMember({
      language,
      before: renameOften,
    });
    const { page, quit } = nidan;
    await openConsole(page);
    await passTime(nidan, DAY_MS);
    await signIn(page, memberId, "まちがったパスワード 2026");
    await page.getByTestId("refusal").waitFor();
    await signIn(page, memberId);
    await page.getByTestId("who").waitFor();
    await goTo(page, "activity");
    await page.emulateMedia({ reducedMotion: "reduce" });
    const lines = page.getByTestId("activity");
    await expect(lines).toHaveCount(50);
    await expect(page.getByRole("heading", { level: 2 })).toHaveCount(2);
    await expect(lines.nth(0)).toHaveAttribute("data-kind", "signed-in");
    await expect(lines.nth(1)).toHaveAttribute("data-kind", "password-wrong");
    await expect(lines.nth(1).getByRole("img")).toHaveAccessibleName(
      language === "ja" ? "注意" : "Attention",
    );
    await expect(lines.nth(2)).toHaveAttribute("data-kind", "signed-out");
    await expect(lines.nth(3)).toContainText(`<i>${RENAMED}</i>`);
    await page.getByTestId("more-activity").click();
    await expect(lines.last()).toHaveAttribute("data-kind", "registered");
    await expect(page.getByTestId("more-activity")).toBeHidden();

    const filter = page.getByTestId("activity-filter");
    const kinds = async (group: string) => {
      await filter.locator(`input[value="${group}"] + label`).click();
      return lines.evaluateAll((shown) =>
        shown.map((line) => line.getAttribute("data-kind")),
      );
    };
    expect(new Set(await kinds("failure"))).toEqual(
      new Set(["password-wrong"]),
    );
    expect(await kinds("sign-in")).not.toContain("device-renamed");
    await expect(lines.first()).toHaveAttribute("data-kind", "signed-in");
    expect(await kinds("change")).toHaveLength(50);
    expect(await violations(page)).toEqual([]);
    await zoomIn(nidan);
    expect(await cutOff(page)).toEqual([]);
    await quit();
  });
