import { describe, expect, test } from "vitest";
import { parseOtpauth } from "../../electron/otp";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const view = (world: EngineWorld, session: string) =>
  must(world.run<"read-account">({ type: "read-account", session }));
const issue = (world: EngineWorld, session: string) =>
  must(world.run<"issue-totp">({ type: "issue-totp", session }));

describe("the app", () => {
  test("S15 each QR code is a new secret; the proven one works until the new one is proven", () => {
    const world = new EngineWorld();
    const { secret: old, session } = world.turnOnByTotp();
    const first = issue(world, session);
    const second = issue(world, session);
    expect(new Set([old, first.secret, second.secret]).size).toBe(3);
    world.signInByTotp(old);
    world.now += 60_000;
    const challenge = world.bind(session);
    expect(
      refusalOf(world.submit(challenge, "totp", world.totpCode(first.secret))),
    ).toBe("WRONG_CODE");
    must(world.submit(challenge, "totp", world.totpCode(second.secret)));
    expect(world.notices).toContain("totp-replaced");
    world.now += 60_000;
    const after = world.challenge();
    expect(refusalOf(world.submit(after, "totp", world.totpCode(old)))).toBe(
      "WRONG_CODE",
    );
    must(world.submit(after, "totp", world.totpCode(second.secret)));
  });

  test("S15 once it is proven, no command shows the secret again", () => {
    const world = new EngineWorld();
    const { secret, session } = world.turnOnByTotp();
    expect(JSON.stringify(view(world, session))).not.toContain(secret);
    expect(world.member.nextTotp).toBeNull();
    expect(issue(world, session).secret).not.toBe(secret);
  });

  test("S16 R21 the QR code says service and member ID, as every app reads them", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    const { uri, secret } = issue(world, session);
    expect(uri).toBe(
      `otpauth://totp/${encodeURIComponent("さくら会員メニュー")}:nnn12345?secret=${secret}&issuer=${encodeURIComponent("さくら会員メニュー")}&algorithm=SHA1&digits=6&period=30`,
    );
    const read = parseOtpauth(uri);
    expect(read).toMatchObject({ ok: true });
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  });

  test("S18 showing the QR code proves nothing: it takes a code of its own step", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    issue(world, session);
    expect(view(world, session)).toMatchObject({
      totp: null,
      isTotpUnproven: true,
      twoStep: { state: "pending" },
    });
  });
});
