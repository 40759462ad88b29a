import { expect, test } from "@playwright/test";
import { addEntries, paste } from "./add-entries";
import { launchNidan } from "./launch";
import { look } from "./look";

const secret = "MZXW6YTBOJRGC6TPNZSWG4TF";
const uris = [
  `otpauth://totp/Kumo:taro?secret=${secret}`,
  `otpauth://hotp/Sora:jiro?secret=${secret}&counter=7`,
];

test("every screen is accessible, light and dark", async () => {
  const { page, quit } = await launchNidan();
  const screen = (name: string) => look(page, `codes-${name}`);
  await screen("no entries");

  await page.getByTestId("add-menu").first().click();
  await page.getByTestId("add-paste").waitFor();
  await screen("the menu of ways to add");
  await page.getByTestId("add-typed").click();
  await page.getByRole("button", { name: "Check" }).waitFor();
  await screen("typing an entry");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await paste(
    page,
    [...uris, "https://example.com/", "otpauth://x"].join("\n"),
  );
  await screen("what was found");
  await page.keyboard.press("Escape");
  await page.getByRole("dialog").waitFor({ state: "hidden" });

  await addEntries(page, ...uris);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  await screen("codes");
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByText("Appearance").waitFor();
  await screen("settings");
  await quit();
});

test("a vault that does not open is told accessibly, light and dark", async () => {
  const { page, quit } = await launchNidan({
    until: "vault-problem",
    env: {
      ...process.env,
      DBUS_SESSION_BUS_ADDRESS: "unix:path=/nonexistent",
    },
  });
  await look(page, "vault-problem");
  await quit();
});

test("the main way needs no mouse: add by keyboard, walk the list, copy", async () => {
  const { app, page, quit } = await launchNidan();
  await addEntries(page, ...uris);
  await page.getByRole("dialog").waitFor({ state: "hidden" });
  const first = page
    .getByTestId("code-row")
    .first()
    .getByRole("button")
    .first();
  await first.focus();
  await page.keyboard.press("ArrowDown");
  const second = page.getByTestId("code-row").nth(1);
  await expect(second.getByRole("button").first()).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(first).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByTestId("code-row").first()).toContainText("Copied");
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^\d{6}$/);
  await quit();
});
