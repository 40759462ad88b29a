import { launchNidan, type Nidan } from "../launch";
import { oathtool } from "../oathtool";
import { openConsole, passTime, PASSWORD } from "./member";
import { protectedMember, enterCode } from "./protected";

/** A member with an app at the door of the member menu, and a clock that moves on. */
export type Visitor = Nidan & {
  readonly memberId: string;
  /** Moves main's clock, and what the app shows with it. */
  readonly pass: (ms: number) => Promise<void>;
  /** Enters a code of the app that was not used yet: a minute passes before. */
  readonly enterFreshCode: () => Promise<void>;
  /** Ends the app and starts it again with the same profile. The clock goes on from where it was. */
  readonly restart: () => Promise<Visitor>;
};

/** Brings a new member, with two-step verification on, to the door. */
export async function visitor(): Promise<Visitor> {
  const { nidan: first, memberId, secret } = await protectedMember();
  let aheadMs = 0;
  const arrive = async (nidan: Nidan): Promise<Visitor> => {
    const pass = async (ms: number) => {
      aheadMs += ms;
      await passTime(nidan, ms);
    };
    await openConsole(nidan.page);
    return {
      ...nidan,
      memberId,
      pass,
      enterFreshCode: async () => {
        await pass(60_000);
        const [code = ""] = oathtool(secret, Date.now() + aheadMs);
        await enterCode(nidan.page, code);
      },
      restart: async () => {
        await nidan.quit();
        const { profile } = first;
        const next = await launchNidan({ profile, language: "ja" });
        await passTime(next, aheadMs);
        return arrive(next);
      },
    };
  };
  return arrive(first);
}

/** Answers 「ご本人の確認」: the password, then a code. A page may wait behind it with password fields of its own. */
export async function giveBoth({
  page,
  enterFreshCode,
}: Visitor): Promise<void> {
  await page.getByTestId("reauthenticate").waitFor();
  await page.getByTestId("password").filter({ visible: true }).fill(PASSWORD);
  await page.getByTestId("reauthenticate").click();
  await enterFreshCode();
}
