import { describe, expect, test } from "vitest";
import { makeDeviceChallenge, type DeviceProof } from "../../electron/engine";
import { deviceIdSchema } from "../../shared/ids";
import { MINUTE_MS } from "../../shared/time";
import { deviceKey } from "../fakes/device-key";
import { WEB_DEVICE, completeMember, otherThan } from "../fakes/engine-states";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

describe("a trusted device is a key", () => {
  test("R51 it takes the password and a signature of now; the signature alone, or with a wrong password, gives nothing", () => {
    const { world, deviceId } = completeMember();
    const sessions = world.member.sessions.length;
    const wrong = world.signIn(false, world.proof(WEB_DEVICE, deviceId));
    expect(refusalOf(wrong)).toBe("WRONG_CREDENTIALS");
    expect(world.member.sessions).toHaveLength(sessions);
    const right = must(world.signIn(true, world.proof(WEB_DEVICE, deviceId)));
    expect(right).toMatchObject({ is: "signed-in", by: "trusted-device" });
  });

  test("R51 what is kept is the public key; the challenges it was asked with are kept only until they would expire", () => {
    const { world, deviceId } = completeMember();
    expect(world.member.devices[0]?.publicKey).toBe(WEB_DEVICE.publicKey);
    const proof = world.proof(WEB_DEVICE, deviceId);
    must(world.signIn(true, proof));
    expect(world.member.spentChallenges).toHaveLength(1);
    world.now += 2 * MINUTE_MS;
    world.signIn(false);
    expect(world.member.spentChallenges).toEqual([]);
    expect(must(world.signIn(true, proof)).is).toBe("second-step");
  });

  test("R51 anything but a fresh signature by this key, for this member and service, asks for the second step", () => {
    const { world, deviceId } = completeMember();
    const { context, member } = world;
    const good = world.proof(WEB_DEVICE, deviceId);
    const otherKey = { ...context, codeKey: new Uint8Array(32).fill(9) };
    const stale = makeDeviceChallenge(member.id, context);
    const elsewhere = new EngineWorld({ origin: "https://example.org" });
    elsewhere.now = world.now;
    const [nonce = "", at = "", mac = ""] = good.challenge.split(".");
    const early = [nonce, String(Number(at) + 1), mac].join(".");
    const sign = (challenge: string) =>
      world.proof(WEB_DEVICE, deviceId, challenge);
    const proofs: Record<string, DeviceProof | null> = {
      none: null,
      "another key": world.proof(deviceKey(), deviceId),
      "another device": {
        ...good,
        deviceId: deviceIdSchema.parse("11111111-1111-4111-8111-111111111111"),
      },
      "another origin": elsewhere.proof(WEB_DEVICE, deviceId, good.challenge),
      "a challenge of its own": sign("AAAA.1774310400000.BBBB"),
      "a challenge under another key": sign(
        makeDeviceChallenge(member.id, otherKey),
      ),
      "a challenge for another member": sign(
        makeDeviceChallenge("abc12345" as typeof member.id, context),
      ),
      "a challenge with its moment changed": sign(early),
      "a signature of another challenge": { ...good, challenge: stale },
      "no signature": { ...good, signature: "" },
      "a signature of zeros": {
        ...good,
        signature: Buffer.alloc(64).toString("base64url"),
      },
    };
    for (const [name, proof] of Object.entries(proofs))
      expect([name, must(world.signIn(true, proof)).is]).toEqual([
        name,
        "second-step",
      ]);
    expect(must(world.signIn(true, good)).is).toBe("signed-in");
    expect(must(world.signIn(true, good)).is).toBe("second-step"); // replayed
  });

  test("R51 a challenge is good for two minutes, to the millisecond, and not before it was made", () => {
    const at = (ms: number) => {
      const { world, deviceId } = completeMember();
      const proof = world.proof(WEB_DEVICE, deviceId);
      world.now += ms;
      return must(world.signIn(true, proof)).is;
    };
    expect([at(-1), at(0), at(2 * MINUTE_MS - 1), at(2 * MINUTE_MS)]).toEqual([
      "second-step",
      "signed-in",
      "signed-in",
      "second-step",
    ]);
  });

  test("R51 a trusted device is no second step of today: nothing that needs a fresh one is open to it", () => {
    const { world, deviceId } = completeMember();
    const proof = world.proof(WEB_DEVICE, deviceId);
    const progress = must(world.signIn(true, proof));
    if (progress.is !== "signed-in") throw new Error(progress.is);
    const reply = world.setTwoStep(progress.token, false);
    expect(refusalOf(reply)).toBe("REAUTHENTICATION_NEEDED");
  });

  test("R51 twenty devices, and no more; a wrong code registers none", () => {
    const { world, secret } = completeMember();
    const trust = { name: "もう一台", publicKey: deviceKey().publicKey };
    const next = (code = world.totpCode(secret)) =>
      world.submit(world.challenge(), "totp", code, trust);
    expect(refusalOf(next(otherThan(world.totpCode(secret))))).toBe(
      "WRONG_CODE",
    );
    expect(world.member.devices).toHaveLength(1);
    for (let i = 1; i < 20; i++) {
      expect(must(next()).deviceId).not.toBe(null);
      world.now += MINUTE_MS;
    }
    expect(refusalOf(next())).toBe("TOO_MANY_DEVICES");
    expect(world.member.devices).toHaveLength(20);
  });
});

describe("R53 trust ends", () => {
  const ended = (world: EngineWorld, deviceId: DeviceProof["deviceId"]) => {
    expect(world.member.devices).toEqual([]);
    const progress = world.signIn(true, world.proof(WEB_DEVICE, deviceId));
    return must(progress).is;
  };

  test("R53 when the password is changed, with every other session and sign-in under way", () => {
    const { world, session, deviceId, secret } = completeMember();
    const other = world.signInByTotp(secret);
    const key = world.challenge();
    must(
      world.run<"change-password">({
        type: "change-password",
        session,
        newPhc: "another",
        isShort: false,
        displayKeys: null,
      }),
    );
    world.now += MINUTE_MS;
    expect(refusalOf(world.submit(key, "totp", world.totpCode(secret)))).toBe(
      "CHALLENGE_OVER",
    );
    const read = (token: string) =>
      world.run<"read-account">({ type: "read-account", session: token }).ok;
    expect([read(session), read(other)]).toEqual([true, false]);
    expect(ended(world, deviceId)).toBe("second-step");
  });

  test("R53 when two-step verification is switched off: on again, the device is a stranger", () => {
    const { world, session, deviceId } = completeMember();
    must(world.setTwoStep(session, false));
    const again = world.turnOnByTotp();
    world.now += MINUTE_MS;
    expect(again.secret).not.toBe("");
    expect(ended(world, deviceId)).toBe("second-step");
  });

  test("R53 no device is registered while two-step verification is off, not even on a completion page left open", () => {
    const { world } = completeMember();
    const key = world.challenge();
    must(world.sendLink(key));
    const done = must(world.redeem(key, world.lastToken));
    if (done.purpose !== "sign-in") throw new Error(done.purpose);
    must(world.setTwoStep(done.token, false));
    const reply = world.run<"register-device">({
      type: "register-device",
      session: done.token,
      name: "書斎",
      publicKey: WEB_DEVICE.publicKey,
    });
    expect(refusalOf(reply)).toBe("NOTHING_TO_CONFIRM");
    expect(world.member.devices).toEqual([]);
  });

  test("R53 when a loss is reported: all at once, or the one", () => {
    const { world, session, deviceId } = completeMember();
    const remove = (which: "all" | typeof deviceId) =>
      world.run<"remove-devices">({ type: "remove-devices", session, which });
    must(remove(deviceId));
    expect(ended(world, deviceId)).toBe("second-step");
    expect(refusalOf(remove("all"))).toBe("NOT_FOUND");
  });

  test("R53 the other sessions can be ended after a change of any method", () => {
    const { world, session, secret } = completeMember();
    const other = world.signInByTotp(secret);
    must(
      world.run<"end-sessions">({
        type: "end-sessions",
        session,
        which: "others",
      }),
    );
    const read = (token: string) =>
      world.run<"read-account">({ type: "read-account", session: token }).ok;
    expect([read(session), read(other)]).toEqual([true, false]);
  });
});
