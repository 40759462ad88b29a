import { describe, expect, test } from "vitest";
import { decodeBase32, totp } from "../../electron/otp";
import { answer, started } from "./calls";

const PASSWORD = "ながいながいパスフレーズ です 2026";

function code(secret: string, at: number): string {
  return totp(
    decodeBase32(secret) ?? new Uint8Array(),
    { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
    at,
  ).code;
}

async function registered() {
  const app = started();
  const { account } = app.client;
  const { memberId } = await account.register({
    address: "hanako@example.jp",
    password: PASSWORD,
    language: "ja",
  });
  return { ...app, account, memberId };
}

describe("the account console, through the contract", () => {
  test("S01 S12 S15 on by app code; then the password alone is not enough", async () => {
    const { account, memberId, ports } = await registered();
    expect(await account.signIn({ memberId, password: PASSWORD })).toEqual({
      is: "signed-in",
      by: "password",
    });
    const proposed = await account.proposeSettings({
      enabled: true,
      trustDays: "１４",
      loginNotices: true,
    });
    expect(proposed.values.trustDays).toBe(14);
    expect((await account.view()).twoStep.state).toBe("off");
    const { proposalId } = proposed;
    expect(await account.confirmSettings({ proposalId })).toEqual({
      twoStep: "pending",
    });
    const { secret, uri } = await account.revealNewTotp();
    expect(uri).toContain(encodeURIComponent("さくら会員メニュー"));
    await account.startBinding();
    const done = await account.submitCode({
      kind: "totp",
      code: code(secret, ports.clock.now()),
      trust: { name: "自宅のPC" },
    });
    expect(done).toMatchObject({ turnedOn: true, isTrusted: true });
    await account.endSessions({ which: "this" });
    expect(await answer(account.view())).toMatchObject({
      code: "NOT_SIGNED_IN",
    });
    expect(await account.signIn({ memberId, password: PASSWORD })).toEqual({
      is: "signed-in",
      by: "trusted-device",
    });
  });

  test("S27 S28 a link that was used, or that nobody began, says one neutral sentence", async () => {
    const { account, memberId, ports, outbox } = await registered();
    await account.signIn({ memberId, password: PASSWORD });
    const { proposalId } = await account.proposeSettings({
      enabled: true,
      trustDays: "30",
      loginNotices: true,
    });
    await account.confirmSettings({ proposalId });
    await account.startBinding();
    await account.requestLink();
    const mail = outbox.received().findLast((m) => m.channel === "email");
    const link = /nidan:\/\/sign-in\/\S+/.exec(
      mail?.channel === "email" ? mail.text : "",
    )?.[0];
    if (link === undefined) throw new Error("no link in the mail");
    expect(await account.openLink({ link })).toEqual({ next: "confirm" });
    expect(await account.openLink({ link })).toEqual({ next: "confirm" });
    expect(await account.redeemLink({ link })).toMatchObject({
      turnedOn: true,
      method: "email",
    });
    ports.clock.moveTo(ports.clock.now() + 60_000);
    await account.endSessions({ which: "this" });
    await account.signIn({ memberId, password: PASSWORD });
    expect(await answer(account.redeemLink({ link }))).toMatchObject({
      code: "LINK_UNUSABLE",
    });
  });

  test("R01 an unknown member and a wrong password are answered alike", async () => {
    const { account, memberId } = await registered();
    const password = "not the password at all";
    const wrong = await answer(account.signIn({ memberId, password }));
    const unknown = await answer(
      account.signIn({ memberId: "zzz99999", password }),
    );
    expect(unknown).toEqual(wrong);
    expect(wrong).toMatchObject({ code: "WRONG_CREDENTIALS" });
  });
});
