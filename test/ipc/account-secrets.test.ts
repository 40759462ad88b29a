import { describe, expect, test } from "vitest";
import { decodeService } from "../../electron/engine";
import { openSealedFile } from "../../electron/runtime/sealed-file";
import { contract } from "../../shared/contract";
import { must } from "../fakes/must";
import {
  ADDRESS,
  lastCode,
  lastLink,
  NUMBER,
  OTHER_PASSWORD,
  PASSWORD,
  startAccount,
  type AccountWorld,
} from "./account-world";

/** Texts that no answer may hold, by what they are. */
type Secrets = Map<string, Set<string>>;

/** Every secret that the client, the keychain and the file hold now, added to those of before. */
async function collect(at: AccountWorld, secrets: Secrets): Promise<void> {
  const add = (what: string, ...texts: (string | null | undefined)[]) => {
    const known = secrets.get(what) ?? new Set();
    for (const text of texts) if (text) known.add(text);
    secrets.set(what, known);
  };
  const { world, holder } = at;
  add("session token", holder.session?.token);
  add("challenge secret", holder.challenge?.key.secret);
  for (const bytes of world.keychain.items.values())
    for (const part of [bytes, bytes.slice(0, 32), bytes.slice(32)])
      if (part.length >= 32)
        for (const form of ["hex", "base64", "base64url"] as const)
          add("keychain key", Buffer.from(part).toString(form));
  for (const message of world.outbox.received()) {
    if (message.channel === "email")
      add("link token", /nidan:\/\/[a-z-]+\/(\S+)/.exec(message.text)?.[1]);
    if (message.channel === "sms")
      add("sent code", /\d{6}/.exec(message.text)?.[0]);
  }
  const opened = must(await openSealedFile(world));
  const state = opened.payload && decodeService(opened.payload);
  if (!state) throw new Error("the file does not open");
  const { mail, phone } = state.roads;
  if (mail?.kind === "smtp") add("road password", mail.password);
  if (phone?.kind === "webhook") add("road token", phone.token);
  for (const member of state.members.values()) {
    add("password hash", member.password.phc, member.password.keySalt);
    add("session hash", ...member.sessions.map((s) => s.tokenHash));
    add("challenge hash", ...member.challenges.map((c) => c.secretHash));
    add("code hash", ...member.challenges.map((c) => c.sent?.mac));
    add("link hash", member.link?.tokenHash, member.reset?.tokenHash);
    add("app secret", member.totp?.secret, member.nextTotp?.secret);
    add("number", ...member.phones.map(({ number }) => number));
    add("number", ...member.phones.map((p) => p.number.slice(3)));
    add("address", member.email.address, member.email.next?.address);
    add("device key", ...member.devices.map((d) => d.publicKey));
    const codes = member.backupCodes;
    add("backup code hash", codes?.salt, codes?.sealed);
    add("backup code hash", ...(codes?.codes ?? []).map(({ hash }) => hash));
  }
}

/** Every call at least once, each with a yes and most with a no on the way. */
async function liveLong(at: AccountWorld, look: () => Promise<void>) {
  const { account, service, keychain } = at;
  const shown = { secrets: [] as string[], codes: [] as string[] };
  const no = (call: Promise<unknown>) => call.catch(() => look());
  await service.setRoad({
    which: "mail",
    road: {
      kind: "smtp",
      host: "mail.example.jp",
      port: 587,
      security: "starttls",
      user: "nidan",
      password: "smtp password of the road",
      from: "no-reply@example.jp",
    },
  });
  await service.setRoad({
    which: "phone",
    road: {
      kind: "webhook",
      url: "https://hook.example.jp/",
      token: "webhook-token-of-the-road",
    },
  });
  const { memberId } = await account.register({
    address: ADDRESS,
    password: PASSWORD,
    language: "ja",
  });
  await look();
  await service.roads();
  await service.setRoad({ which: "phone", road: null });
  await service.setRoad({ which: "mail", road: null });
  await no(account.signIn({ memberId, password: "wrong wrong wrong" }));
  await account.signIn({ memberId, password: PASSWORD });
  await account.setLanguage({ language: "en" });
  const settings = { enabled: true, trustDays: "14", loginNotices: true };
  const { proposalId } = await account.proposeSettings(settings);
  await account.confirmSettings({ proposalId });
  const { secret } = await account.revealNewTotp();
  shown.secrets.push(secret);
  await account.startBinding();
  await look();
  await no(account.submitCode({ kind: "totp", code: "12345", trust: null }));
  await account.submitCode({
    kind: "totp",
    code: at.code(secret),
    trust: { name: "自宅のPC" },
  });
  await look();
  const { phoneId } = await account.addPhone({ number: NUMBER });
  await no(account.addPhone({ number: "119" }));
  await account.startBinding();
  await account.requestCode({ channel: "sms", phoneId });
  await look();
  await no(account.requestCode({ channel: "voice", phoneId }));
  const proof = lastCode(at);
  await account.submitCode({ kind: "sent", code: proof, trust: null });
  await account.changeEmail({ address: "kept.secret@example.jp" });
  await account.startBinding();
  await account.requestLink();
  await look();
  await account.openLink({ link: lastLink(at) });
  await account.redeemLink({ link: lastLink(at) });
  await look();
  const password = PASSWORD;
  const made = await account.revealNewBackupCodes({ password, replaces: null });
  shown.codes.push(...made.codes);
  await account.revealBackupCodes({ password });
  await no(account.revealBackupCodes({ password: "wrong" }));
  const next = OTHER_PASSWORD;
  await account.changePassword({ current: password, password: next });
  await look();
  keychain.items.delete(`device:${memberId}`);
  at.later(120_000);
  await account.signIn({ memberId, password: next });
  await account.secondStep();
  await account.requestLink();
  await look();
  await account.redeemLink({ link: lastLink(at) });
  await account.registerDevice({ name: "会社のPC" });
  await look();
  await account.deviceChallenge({ memberId });
  await account.signIn({ memberId, password: next });
  at.later(21 * 60_000);
  await no(account.startBinding());
  await account.reauthenticate({ password: next });
  await look();
  await account.submitCode({
    kind: "backup",
    code: made.codes[0] ?? "",
    trust: null,
  });
  await look();
  at.later(10 * 60_000);
  await account.resyncTotp({ codes: [at.code(secret, 3), at.code(secret, 4)] });
  const { devices } = await account.view();
  const deviceId = devices[0]?.deviceId;
  if (deviceId === undefined) throw new Error("no device is trusted");
  await account.renameDevice({ deviceId, name: "書斎" });
  await account.removeDevices({ which: deviceId });
  await service.sendTest({
    channel: "sms",
    to: "080-1111-2222",
    language: "ja",
  });
  await service.sendTest({ channel: "email", to: ADDRESS, language: "ja" });
  await account.removePhone({ phoneId });
  shown.secrets.push((await account.revealNewTotp()).secret);
  await look();
  await account.removeTotp();
  await account.view();
  await account.endSessions({ which: "others" });
  await account.requestPasswordReset({ memberId });
  await look();
  await account.openLink({ link: lastLink(at) });
  await account.resetPassword({ link: lastLink(at), password });
  await no(account.view());
  await account.signIn({ memberId, password });
  await account.secondStep();
  await account.submitCode({
    kind: "backup",
    code: made.codes[1] ?? "",
    trust: null,
  });
  await account.endSessions({ which: "this" });
  await look();
  return shown;
}

describe("what the console's answers hold", () => {
  test("R54 R56 no token, no secret, no hash and no whole number or address, in a long life through every call", async () => {
    const at = startAccount();
    const secrets: Secrets = new Map();
    const shown = await liveLong(at, () => collect(at, secrets));
    const said = new Set(
      at.answers.filter(({ isYes }) => isYes).map(({ call }) => call),
    );
    const all = [
      ...Object.keys(contract.account).map((name) => `account.${name}`),
      ...["roads", "setRoad", "sendTest"].map((name) => `service.${name}`),
    ];
    expect(all.filter((call) => !said.has(call))).toEqual([]);
    expect(at.answers.filter(({ isYes }) => !isYes).length).toBeGreaterThan(5);

    const kinds = [...secrets].map(([kind, { size }]) => [kind, size > 0]);
    expect(kinds.filter(([, isThere]) => !isThere)).toEqual([]);
    expect(secrets.size).toBe(17);

    // As a whole: the digits of a code may well stand within some moment.
    const holds = (text: string) => {
      const isIn = (said: string) =>
        /^\d{6}$/.test(text)
          ? new RegExp(`(?<![0-9a-z])${text}(?![0-9a-z])`).test(said)
          : said.includes(text);
      return at.answers.filter((a) => isIn(a.text)).map(({ call }) => call);
    };
    const found = [...secrets].flatMap(([kind, texts]) =>
      [...texts].flatMap((text) =>
        holds(text).map((call) => `${kind} from ${call}`),
      ),
    );
    // The one thing an answer is for: a secret is shown by the call that makes it.
    expect([...new Set(found)]).toEqual([
      "app secret from account.revealNewTotp",
    ]);
    for (const secret of shown.secrets)
      expect(holds(secret)).toEqual(["account.revealNewTotp"]);
    expect(shown.codes).toHaveLength(10);
    for (const code of shown.codes)
      expect(holds(code)).toEqual([
        "account.revealNewBackupCodes",
        "account.revealBackupCodes",
      ]);
    for (const password of [PASSWORD, OTHER_PASSWORD])
      expect(holds(password)).toEqual([]);
    expect(at.log.bugs).toEqual([]);
    expect(JSON.stringify(at.log.events)).not.toMatch(/example\.jp|nidan:/);
  });
});
