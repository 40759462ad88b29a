import { cpSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { expect, test } from "@playwright/test";
import keytar from "keytar";
import { openPrivateKeychain } from "../../build/private-keychain";
import { refusalOf, takePort, type PageClient } from "./account-client";
import { emptyProfile, launchNidan, type Nidan } from "./launch";
import { oathtool } from "./oathtool";

const PASSWORD = "ながいながいパスフレーズ です 2026";
const ADDRESS = "hanako@example.jp";
const NAME = "自宅のPC 四階";
const membersOf = ({ profile }: Nidan) => path.join(profile, "members.nidan");

/** The names of what the service and this device keep in the keychain, of whatever profile. */
async function keychainItems(): Promise<string[]> {
  const items = await keytar.findCredentials("jp.nidan.app.development");
  return items
    .map(({ account }) => account)
    .filter((name) => /^(service|device):/.test(name));
}

/** The app's own scripts that main has loaded so far. */
function loadedChunks({ app }: Nidan): Promise<string[]> {
  return app.evaluate(() => {
    // Node's own list of CommonJS, which main is; there is no `require` in here.
    const main = Reflect.get(process, "mainModule") as unknown as {
      readonly constructor: { readonly _cache: Record<string, unknown> };
    };
    const { _cache: loaded } = main.constructor;
    return Object.keys(loaded).map((file) => file.split(/[\\/]/).at(-1) ?? "");
  });
}

async function lastLink({ service }: PageClient): Promise<string> {
  const { messages } = await service.received();
  const texts = messages.flatMap((it) =>
    it.channel === "email" ? [it.text] : [],
  );
  return /nidan:\/\/sign-in\/\S+/.exec(texts.join("\n"))?.[0] ?? "";
}

test("nothing of the service is there before its first call: no file, no key, and its code is not loaded", async () => {
  const before = await keychainItems();
  const nidan = await launchNidan();
  const client = await takePort(nidan.page);
  expect(await client.service.received()).toEqual({ messages: [] });
  const isService = (name: string) => /^serve-account|argon2/.test(name);
  const atStart = await loadedChunks(nidan);
  expect(atStart.some((name) => name.startsWith("serve-"))).toBe(true);
  expect(atStart.filter(isService)).toEqual([]);
  expect(readdirSync(nidan.profile)).not.toContain("members.nidan");

  expect(await refusalOf(client.account.view())).toBe("NOT_SIGNED_IN");
  expect((await loadedChunks(nidan)).filter(isService)).toHaveLength(1);
  expect(readdirSync(nidan.profile)).not.toContain("members.nidan");
  expect(await keychainItems()).toEqual(before);
  await nidan.quit();
});

test("S23 S24 S30 S38 R51 R54 C14 C15 a member's first day: two steps by app code, a link, a trusted device, a restart", async () => {
  const itemsBefore = await keychainItems();
  const first = await launchNidan();
  const client = await takePort(first.page);
  const { account, service } = client;
  const { memberId } = await account.register({
    address: ADDRESS,
    password: PASSWORD,
    language: "ja",
  });
  expect(memberId).toMatch(/^[a-z]{3}[0-9]{5}$/);
  const typed = { memberId, password: PASSWORD };
  const wrong = { memberId, password: `${PASSWORD}!` };
  expect(await refusalOf(account.signIn(wrong))).toBe("WRONG_CREDENTIALS");
  expect(await account.signIn(typed)).toEqual({
    is: "signed-in",
    by: "password",
  });

  const { proposalId } = await account.proposeSettings({
    enabled: true,
    trustDays: "30",
    loginNotices: true,
  });
  expect(await account.confirmSettings({ proposalId })).toEqual({
    twoStep: "pending",
  });
  const { secret } = await account.revealNewTotp();
  await account.startBinding();
  const [code = ""] = oathtool(secret);
  expect(
    await account.submitCode({ kind: "totp", code, trust: null }),
  ).toMatchObject({ turnedOn: true, isTrusted: false });

  await account.endSessions({ which: "this" });
  expect(await account.signIn(typed)).toMatchObject({ is: "second-step" });
  expect(await refusalOf(account.view())).toBe("NOT_SIGNED_IN");
  const again = { kind: "totp", code, trust: null } as const;
  expect(await refusalOf(account.submitCode(again))).toBe("WRONG_CODE");
  expect((await account.requestLink()).masked).not.toContain(ADDRESS);
  await expect.poll(() => lastLink(client)).not.toBe("");
  const link = await lastLink(client);
  expect(await account.openLink({ link })).toEqual({ next: "confirm" });
  expect(await account.redeemLink({ link })).toMatchObject({
    method: "email",
    isTrusted: false,
  });
  expect(await account.registerDevice({ name: NAME })).toEqual({
    isTrusted: true,
  });
  expect((await account.view()).devices.map(({ name }) => name)).toEqual([
    NAME,
  ]);
  const { messages } = await service.received();
  expect(messages.length).toBeGreaterThan(3); // two steps on, an app, a link, a sign-in, a device
  expect(new Set(messages.map(({ to }) => to))).toEqual(new Set([ADDRESS]));

  const file = membersOf(first);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const items = (await keychainItems()).filter(
    (name) => !itemsBefore.includes(name),
  );
  expect(items).toContain(`device:${memberId}`);
  expect(items.filter((name) => name.startsWith("service:"))).toHaveLength(1);
  await first.quit();

  const second = await launchNidan({ profile: first.profile });
  const later = await takePort(second.page);
  expect(await refusalOf(later.account.view())).toBe("NOT_SIGNED_IN");
  expect((await later.service.received()).messages).toEqual([]);
  expect(await refusalOf(later.account.signIn(wrong))).toBe(
    "WRONG_CREDENTIALS",
  );
  expect(await later.account.signIn(typed)).toEqual({
    is: "signed-in",
    by: "trusted-device",
  });
  expect((await later.account.view()).memberId).toBe(memberId);
  await second.quit();

  const token = link.split("/").at(-1) ?? "";
  expect(filesWith(first.profile, '"wrappedKey"')).toContain(file); // so it would be found
  const words = [ADDRESS, "hanako", memberId, PASSWORD, NAME, secret, token];
  for (const text of words) {
    expect(filesWith(first.profile, text), text).toEqual([]);
    expect(first.log() + second.log()).not.toContain(text);
  }

  await test.step("a copy of the profile in another account's hands is worth nothing", async () => {
    const profile = emptyProfile();
    const copy = path.join(profile, "members.nidan");
    cpSync(file, copy);
    const stranger = await openPrivateKeychain();
    const env = { ...process.env, ...stranger.env };
    const third = await launchNidan({ profile, env });
    const thief = await takePort(third.page);
    expect(await refusalOf(thief.account.signIn(typed))).toBe(
      "SERVICE_UNAVAILABLE",
    );
    await third.quit();
    stranger.close();
    expect(readFileSync(copy).equals(readFileSync(file))).toBe(true);
  });
});

/** The files below a folder that hold the text, plain or in UTF-16. */
function filesWith(folder: string, text: string): string[] {
  const needles = [Buffer.from(text), Buffer.from(text, "utf16le")];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => path.join(folder, name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile())
    .filter((file) => {
      const bytes = readFileSync(file);
      return needles.some((needle) => bytes.includes(needle));
    });
}
