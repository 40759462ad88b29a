import { onTestFinished } from "vitest";
import { createKeychainDeviceKeys } from "../../electron/adapters/device-keys/keychain-device-keys";
import type { Policy } from "../../electron/engine";
import type { OpenConsole } from "../../electron/ipc/answer-by";
import { newClient } from "../../electron/runtime/account/client";
import { openConsole } from "../../electron/runtime/account/console";
import { openOnce } from "../../electron/runtime/open-once";
import { connect } from "../fakes/connect";
import { recording, type Answer } from "./recorded-calls";
import { createServiceWorld, PASSWORD } from "../fakes/service-world";
import { createSmallApp } from "../fakes/small-app";

export { PASSWORD };
export const SHORT_PASSWORD = "くつ下とみかん箱";
export const OTHER_PASSWORD = "まったく べつの ながい あいことば";
export const ADDRESS = "hanako@example.jp";
export const NUMBER = "090-1234-5678";
/** Has the form of a link, and nobody sent it. */
export const FORGED = `nidan://sign-in/${"A".repeat(43)}`;
export const NOBODY_ID = "00000000-0000-4000-8000-000000000000";

/** The window's client at a real message port, before the built-in service on ports in memory. */
export function startAccount(
  policy: Partial<Policy> = {},
  opened?: OpenConsole,
) {
  const world = createServiceWorld(policy);
  const holder = newClient(
    { deviceName: "ノートPC", ip: null },
    createKeychainDeviceKeys(world.keychain, world.entropy),
  );
  const app = createSmallApp().start();
  const { client, close } = connect(
    {
      ...app,
      outbox: world.outbox,
      serviceChoice: {
        ...app.serviceChoice,
        open: opened ?? openOnce(() => openConsole(world, holder)),
      },
    },
    world.log,
  );
  onTestFinished(close);
  const answers: Answer[] = [];
  const record = <Space extends "account" | "service">(space: Space) =>
    recording(client, space, answers);
  return {
    ...world,
    world,
    account: record("account"),
    service: record("service"),
    holder,
    answers,
  };
}
export type AccountWorld = ReturnType<typeof startAccount>;

export async function register({ account }: AccountWorld) {
  const { memberId } = await account.register({
    address: ADDRESS,
    password: PASSWORD,
    language: "ja",
  });
  return memberId;
}

/** A member who is signed in by password. */
export async function signIn(at: AccountWorld) {
  const memberId = await register(at);
  await at.account.signIn({ memberId, password: PASSWORD });
  return memberId;
}

export async function propose({ account }: AccountWorld, enabled: boolean) {
  return account.proposeSettings({
    enabled,
    trustDays: "30",
    loginNotices: true,
  });
}

/** Two-step verification is to be on: what the confirmation page does. */
export async function confirmOn(at: AccountWorld) {
  const { proposalId } = await propose(at, true);
  await at.account.confirmSettings({ proposalId });
}

/** On by app code, with this device trusted where it has a name; what to sign in with. */
export async function turnOn(at: AccountWorld, trustName?: string) {
  const memberId = await signIn(at);
  await confirmOn(at);
  const { secret } = await at.account.revealNewTotp();
  await at.account.startBinding();
  await at.account.submitCode({
    kind: "totp",
    code: at.code(secret),
    trust: trustName === undefined ? null : { name: trustName },
  });
  at.later(60_000);
  return { memberId, secret };
}

/** Off: proposed and confirmed. */
export async function turnOff(at: AccountWorld) {
  const off = await propose(at, false);
  await at.account.confirmSettings({ proposalId: off.proposalId });
}

/** On by app code, the password typed again: the second step waits. */
export async function secondStepWaits(at: AccountWorld) {
  const member = await turnOn(at);
  await at.account.signIn({ memberId: member.memberId, password: PASSWORD });
  return member;
}

/** Five wrong codes: no second step is looked at for a while, and one waits. */
export async function lockOut(at: AccountWorld) {
  const member = await secondStepWaits(at);
  const { memberId, secret } = member;
  for (let i = 0; i < 5; i++)
    await failing(
      at.account.submitCode({
        kind: "totp",
        code: wrongCode(at, secret),
        trust: null,
      }),
    );
  await at.account.signIn({ memberId, password: PASSWORD });
  return member;
}

/** Six digits that the app shows at no moment near now. */
export function wrongCode({ code }: AccountWorld, secret: string): string {
  const near = Array.from({ length: 41 }, (_, i) => code(secret, i - 20));
  const digits = ["000000", "111111", "222222"].find((c) => !near.includes(c));
  return digits ?? "333333";
}

/** A phone, proven by a code by text message. */
export async function addPhone(at: AccountWorld, number = NUMBER) {
  const { account } = at;
  const { phoneId } = await account.addPhone({ number });
  await account.startBinding();
  await account.requestCode({ channel: "sms", phoneId });
  await account.submitCode({
    kind: "sent",
    code: lastCode(at),
    trust: null,
  });
  at.later(60_000);
  return phoneId;
}

/** Signed in by the link from the mail. */
export async function signInByLink(at: AccountWorld, memberId: string) {
  at.keychain.items.delete(`device:${memberId}`);
  await at.account.signIn({ memberId, password: PASSWORD });
  await at.account.requestLink();
  await at.account.redeemLink({ link: lastLink(at) });
}

/** As many trusted devices as one may have; signed in. */
export async function trustMany(at: AccountWorld) {
  const member = await turnOn(at, "1");
  const { memberId, secret } = member;
  for (let i = 2; i <= 20; i++) {
    at.keychain.items.delete(`device:${memberId}`); // another computer
    await at.account.signIn({ memberId, password: PASSWORD });
    await at.account.submitCode({
      kind: "totp",
      code: at.code(secret),
      trust: { name: i.toString() },
    });
    at.later(30_000);
  }
  return member;
}

/** The password is short, as it may be with the second step. */
export async function shortenPassword(at: AccountWorld) {
  const password = SHORT_PASSWORD;
  await at.account.changePassword({ current: PASSWORD, password });
}

/** Wrong passwords until none is looked at any more. */
export async function exhaust(tryOnce: () => Promise<unknown>) {
  for (let i = 0; i < 5; i++) await failing(tryOnce());
  return tryOnce();
}

/** Lets something be done while the hash of this password is being made. */
export function whileHashing(
  { hasher }: AccountWorld,
  password: string,
  act: () => Promise<unknown>,
) {
  const hash = hasher.hash.bind(hasher);
  hasher.hash = async (text) => {
    if (text === password.normalize("NFC")) await act();
    return hash(text);
  };
}

/** The budget of the day spent, on messages that nobody asked for. */
export async function spendBudget({ service }: AccountWorld) {
  for (let i = 0, isPaid = true; isPaid; i++)
    isPaid = await service
      .sendTest({
        channel: "sms",
        to: `0902222${(1000 + i).toString()}`,
        language: "ja",
      })
      .then(
        () => true,
        () => false,
      );
}

/** The code of the last text message. */
export function lastCode({ outbox }: AccountWorld): string {
  const sms = outbox.received().findLast(({ channel }) => channel === "sms");
  const code = sms?.channel === "sms" ? /\d{6}/.exec(sms.text)?.[0] : undefined;
  if (code === undefined) throw new Error("no code came");
  return code;
}

/** The link of the last mail that holds one. */
export function lastLink({ outbox }: AccountWorld): string {
  const links = outbox
    .received()
    .flatMap((m) => (m.channel === "email" ? [m.text] : []))
    .flatMap((text) => /nidan:\/\/\S+/.exec(text) ?? []);
  const link = links.at(-1);
  if (link === undefined) throw new Error("no link came");
  return link;
}

async function failing(call: Promise<unknown>): Promise<void> {
  const isRefused = await call.then(
    () => false,
    () => true,
  );
  if (!isRefused) throw new Error("was not refused");
}
