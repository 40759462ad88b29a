import { expect, test } from "@playwright/test";
import { chosen } from "../../fakes/chosen";
import { violations } from "../axe";
import { look } from "../look";
import { cutOff, zoomIn } from "./cut-off";
import { createCodes, launchProtected } from "./backup-codes-steps";

test("S44 on request the codes are kept with the account's entry in the authenticator half, after a warning", async () => {
  const nidan = await launchProtected({
    language: "ja",
    before: async ({ enrol }, { uri }) => {
      const { found } = await enrol.readText({ text: uri });
      const all = found.flatMap((it) =>
        it.kind === "candidate" ? [chosen(it)] : [],
      );
      await enrol.add({ chosen: all });
    },
  });
  const { page, quit, log } = nidan;
  const codes = await createCodes(page);
  const card = page.getByTestId("keep-card");
  await expect(card.getByTestId("same-device")).toContainText(
    "同じコンピューター",
  );
  await look(page, "backup-codes-keep");
  await zoomIn(nidan);
  expect(await cutOff(page)).toEqual([]);
  await card.getByTestId("keep-in-vault").dblclick();
  await expect(card.getByTestId("codes-kept")).toContainText(
    "10個のコードを保存しました",
  );

  await page.getByTestId("half-codes").click();
  await page.getByRole("button", { name: /のメニュー$/ }).click();
  await page.getByTestId("recovery-codes").click();
  await page.getByRole("button", { name: "コードを表示" }).click();
  const kept = page.getByTestId("recovery-code");
  await expect(kept).toHaveCount(10);
  for (const [i, code] of codes.entries())
    await expect(kept.nth(i)).toContainText(code);
  await page.keyboard.press("Escape");

  await page.getByTestId("half-console").click();
  await page.getByTestId("hide-backup-codes").click();
  for (const code of codes) {
    expect(await page.content()).not.toContain(code);
    expect(log()).not.toContain(code);
  }
  await quit();
});

test("S44 without such an entry the page says how to add it", async () => {
  const { page, memberId, quit } = await launchProtected({ language: "ja" });
  await createCodes(page);
  await expect(page.getByTestId("no-own-entry")).toContainText(memberId);
  await expect(page.getByTestId("keep-in-vault")).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.getByTestId("to-two-step").click();
  await expect(page.getByTestId("page-two-step")).toHaveAttribute(
    "aria-current",
    "page",
  );
  await quit();
});
