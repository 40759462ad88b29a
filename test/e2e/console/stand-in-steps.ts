import type { Page } from "@playwright/test";
import { codeIn } from "./messages";
import { protectedMember, type ProtectedMember } from "./protected";

export const NUMBER = "090-1234-5678";
export const E164 = "+819012345678";

/** A member with an app and a phone, made by the calls of the contract; the screens of that have tests of their own. */
export function memberWithPhone(
  language: "ja" | "en" = "ja",
): Promise<ProtectedMember> {
  return protectedMember({
    language,
    before: async ({ account, service }) => {
      const { phoneId } = await account.addPhone({ number: NUMBER });
      await account.startBinding();
      await account.requestCode({ channel: "sms", phoneId });
      const texts = async () => {
        const { messages } = await service.received();
        return messages.flatMap((it) =>
          it.channel === "sms" ? [it.text] : [],
        );
      };
      for (let tries = 0; (await texts()).length === 0; tries += 1)
        if (tries > 500) throw new Error("no text message arrived");
      const code = codeIn((await texts()).join("\n"));
      await account.submitCode({ kind: "sent", code, trust: null });
    },
  });
}

/** Chooses a method for the second step, unless it is the one that is offered first. */
export async function chooseMethod(page: Page, name: string): Promise<void> {
  const card = page.getByTestId(`step-${name}`);
  const other = page.getByTestId(`choose-${name}`);
  await card.or(other).waitFor();
  if (await other.isVisible()) await other.click();
  await card.waitFor();
}

/** What a voice said, and when. */
type Said = { readonly text: string; readonly atMs: number };

declare global {
  var saidAloud: Said[];
}

/** Gives the page a voice of this computer that says everything at once and notes it; also one that would give texts away. */
export async function giveVoice(page: Page): Promise<void> {
  await page.evaluate(() => {
    globalThis.saidAloud = [];
    class Utterance {
      onend = () => undefined;
      constructor(readonly text: string) {}
    }
    const voices = [
      { lang: "ja-JP", localService: false },
      { lang: "ja-JP", localService: true },
    ];
    const say = (it: Utterance & { voice: (typeof voices)[number] }) => {
      if (!it.voice.localService) return;
      globalThis.saidAloud.push({ text: it.text, atMs: performance.now() });
      queueMicrotask(it.onend);
    };
    const synthesis = {
      getVoices: () => voices,
      speak: say,
      cancel: () => undefined,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    };
    Object.assign(window, { SpeechSynthesisUtterance: Utterance });
    Object.defineProperty(window, "speechSynthesis", { value: synthesis });
  });
}

/** What that voice said so far. */
export function saidAloud(page: Page): Promise<readonly Said[]> {
  return page.evaluate(() => globalThis.saidAloud);
}
