import { expect, test } from "@playwright/test";
import { look } from "../look";
import { cutOff, zoomIn } from "./cut-off";
import { openConsole, passTime, signIn } from "./member";
import { unusedCode } from "./protected";
import { chooseMethod, memberWithPhone } from "./stand-in-steps";

test("S39 the second step is accessible and whole at 200 % by every method; a code may be typed in any width", async () => {
  const { nidan, memberId, secret } = await memberWithPhone();
  const { page } = nidan;
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openConsole(page);
  await passTime(nidan, 61_000); // the number was proven a moment ago
  await signIn(page, memberId);
  await expect(page.getByTestId("step-totp")).toBeVisible();
  await zoomIn(nidan);
  for (const method of ["voice", "email", "sms", "totp"]) {
    await chooseMethod(page, method);
    if (method === "email") await page.getByTestId("request-link").click();
    if (method === "sms") await page.getByTestId("request-sms").click();
    await page.getByRole("heading", { level: 1 }).waitFor();
    await look(page, `second-step-${method}`);
    expect.soft(await cutOff(page), method).toEqual([]);
  }
  const wide = unusedCode(secret, 61_000).replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  );
  await page
    .getByTestId("code-field")
    .fill(` ${wide.slice(0, 3)} ${wide.slice(3)} `);
  await page.getByTestId("submit-code").click();
  await expect(page.getByTestId("who")).toHaveText(memberId);
  await nidan.quit();
});
