import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import type { Locator } from "@playwright/test";
import type { StepName } from "../renderer/screens/guide/guide";
import { ensureBuilt, root } from "./build-app";
import { resolveElectron } from "./electron-runtime";
import { openPrivateDesktop } from "./private-desktop";
import { requireSystemPackages } from "./system-packages";

// `npm run guide-pictures`: the pictures of the guide, taken of the app itself in both languages, on a desktop that nobody
// sees, with a member and secrets that are thrown away. Run it when a screen of the manual has changed.
requireSystemPackages("test");
ensureBuilt();
const desktop = await openPrivateDesktop("1280x1600");
Object.assign(process.env, desktop.env, {
  NIDAN_ELECTRON: resolveElectron().executable,
});
// The harness of the tests reads the environment when it is loaded.
const { launchNidan } = await import("../test/e2e/launch");
const { mouse } = await import("../test/e2e/console/hands");
const { codeIn } = await import("../test/e2e/console/messages");
const story = await import("../test/e2e/console/storyteller");
const { PASSWORD } = await import("../test/e2e/console/member");

for (const language of ["ja", "en"] as const) {
  const folder = path.join(root, "renderer/screens/guide/pictures", language);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const nidan = await launchNidan({ language });
  const { app, page } = nidan;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(860, 1500);
  });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const take = async (step: StepName, of: Locator) => {
    await of.waitFor();
    await of.screenshot({ path: path.join(folder, `${step}.png`) });
  };
  const part = (testId: string) => page.getByTestId(testId);
  const hands = mouse(page);
  const deviceName = language === "ja" ? "書斎のパソコン" : "Study PC";
  const teller = await story.beginStory(nidan, hands, () => Promise.resolve());
  await take("signIn", page.locator("main section").first());
  await story.knock(teller);
  await story.expectInside(teller);
  await take("menu", page.locator("main nav"));
  await hands.press("page-two-step");
  await hands.tick("enabled-yes");
  await take("settings", part("settings"));
  await hands.press("propose");
  await take("confirm", part("confirm-settings"));
  await hands.press("confirm");
  await take("methods", part("methods"));
  await hands.press("method-totp");
  await take("issueQr", part("totp"));
  await hands.press("issue-qr");
  await take("showQr", part("issued-qr"));
  const key = (await part("totp-key").textContent()) ?? "";
  teller.secret = key.replace(/\s/g, "");
  await hands.press("to-code");
  await hands.type("code-field", "123456");
  await take("enterCode", part("step-totp"));
  await hands.tick("trust");
  await hands.type("trust-name", deviceName);
  await take("tick", part("step-totp"));
  await part("trust").uncheck();
  await story.enter(teller, await story.freshCode(teller));
  await part("turned-on").waitFor();
  await hands.press("page-two-step");
  await hands.press("method-sms");
  await hands.type("phone-number", "090-1234-5678");
  await hands.press("add-phone-submit");
  await hands.press("verify-sms");
  await hands.press("request-sms");
  await story.enter(teller, codeIn(await story.readStandIn(teller, "sms")));
  await part("code-field").waitFor({ state: "detached" });
  await story.leave(teller);
  await story.knock(teller);
  for (const [method, step] of [
    ["email", "requestLink"],
    ["voice", "requestVoice"],
    ["sms", "requestSms"],
  ] as const) {
    await story.choose(teller, method);
    await take(step, part(`step-${method}`));
  }
  await story.choose(teller, "email");
  await hands.press("request-link");
  await hands.press("stand-in-toggle");
  await part("stand-in-link").first().click();
  await part("redeem-link").waitFor();
  await take("openLink", part("confirm-link"));
  await hands.press("redeem-link");
  await part("to-menu").waitFor();
  await hands.type("trust-name", deviceName);
  await take("completed", page.locator("main > div"));
  await take("tickAfterLink", page.locator("main section").first());
  await hands.press("to-menu");
  await hands.press("page-backup-codes");
  await take("createCodes", page.locator("main section").first());
  await hands.type("password", PASSWORD);
  await hands.press("create-backup-codes");
  await part("backup-code").first().waitFor();
  await hands.press("hide-backup-codes");
  await take("showCodes", part("current-backup-codes"));
  await hands.press("renew-backup-codes");
  await take("renewCodes", page.locator("main section").first());
  await nidan.quit();
  process.stdout.write(`${path.relative(root, folder)}\n`);
}
desktop.close();
