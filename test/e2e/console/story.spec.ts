import { expect, test } from "@playwright/test";
import { startProviderSimulator } from "../../fakes/start-provider-simulator";
import { startSmtpServer } from "../../fakes/real-smtp-server";
import { launchNidan } from "../launch";
import { openGallery } from "./gallery";
import { keyboard, mouse } from "./hands";
import {
  backupCodes,
  codesByProvider,
  deliverForReal,
  linkByRealMail,
  turnItOff,
} from "./story-end";
import {
  addPhone,
  otherWaysIn,
  registerApp,
  trustForAWhile,
  turnItOn,
} from "./story-methods";
import { PASSWORD } from "./member";
import { beginStory, expectInside, knock } from "./storyteller";

const tellers = [
  ["in Japanese", "ja", mouse],
  ["in English, by keyboard alone", "en", keyboard],
] as const;

for (const [how, language, hands] of tellers)
  test(`S01 S03 S08 S12 S13 S16 S17 S18 S19 S21 S31 S32 S35 S38 S39 S41 S44 S45 S49 the whole manual as one story, ${how}`, async () => {
    test.setTimeout(300_000);
    const nidan = await launchNidan({ language });
    const smtp = await startSmtpServer({ security: "none" });
    const phone = await startProviderSimulator();
    const teller = await beginStory(
      nidan,
      hands(nidan.page),
      openGallery(nidan.page, language),
    );
    await knock(teller);
    await expectInside(teller);
    await test.step("turn it on", () => turnItOn(teller));
    await test.step("register the app", () => registerApp(teller));
    await test.step("a trusted device", () => trustForAWhile(teller));
    await test.step("a phone", () => addPhone(teller));
    await test.step("the other ways in", () => otherWaysIn(teller));
    await test.step("backup codes", () => backupCodes(teller));
    await test.step("real delivery", () => deliverForReal(teller, smtp, phone));
    await test.step("real mail", () => linkByRealMail(teller, smtp));
    await test.step("a provider", () => codesByProvider(teller, phone));
    await test.step("turn it off", () => turnItOff(teller));
    expect(await nidan.page.title()).toBe("Nidan");
    expect(teller.codes.length).toBeGreaterThan(7);
    for (const secret of [teller.secret, PASSWORD, ...teller.codes])
      expect(nidan.log()).not.toContain(secret);
    await nidan.quit();
    await phone.stop();
    await smtp.stop();
  });
