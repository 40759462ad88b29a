import { expect, test } from "@playwright/test";
import { mouse } from "../../e2e/console/hands";
import { PASSWORD } from "../../e2e/console/member";
import {
  registerApp,
  trustForAWhile,
  turnItOn,
} from "../../e2e/console/story-methods";
import { beginStory, expectInside, knock } from "../../e2e/console/storyteller";
import { launchQa } from "./launch-qa";

test("S01 S08 S12 S16 S18 S31 the sign-in story in short: a member, two-step verification by app, a trusted device, and the second step", async () => {
  const nidan = await launchQa({ language: "ja" });
  const noPictures = () => Promise.resolve();
  const teller = await beginStory(nidan, mouse(nidan.page), noPictures);
  await knock(teller);
  await expectInside(teller);
  await test.step("turn it on", () => turnItOn(teller));
  await test.step("register the app", () => registerApp(teller));
  await test.step("a trusted device, and its end", () =>
    trustForAWhile(teller));
  expect(teller.codes.length).toBeGreaterThan(1);
  for (const secret of [teller.secret, PASSWORD, ...teller.codes])
    expect(nidan.log()).not.toContain(secret);
  await nidan.quit();
});
