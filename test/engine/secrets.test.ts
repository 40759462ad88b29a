import { describe, expect, test } from "vitest";
import {
  isSame,
  randomDigits,
  randomToken,
  randomUuid,
} from "../../electron/engine/secrets";
import type { ActivityKind } from "../../shared/model/activity-view";
import {
  WEB_DEVICE,
  completeMember,
  memberStates,
  otherThan,
  wrongTotp,
} from "../fakes/engine-states";
import { EngineWorld, FROM } from "../fakes/engine-world";
import { everyCommand } from "../fakes/every-command";
import { must } from "../fakes/must";
import { seededEntropy } from "../fakes/seeded-entropy";

describe("the record of activity", () => {
  test("R56 a whole life leaves no secret, code, token, whole number or whole address in it, nor in a notice", () => {
    const { world, secret, session, codes, phoneId } = completeMember();
    const used: string[] = [secret, session, ...codes];
    const key = world.challenge();
    must(world.sendCode(key, phoneId));
    must(world.sendLink(key));
    used.push(key.secret, world.lastCode, world.lastToken);
    const wrong = [otherThan(world.lastCode), wrongTotp(world, secret)];
    world.submit(key, "sent", wrong[0] ?? "");
    world.submit(key, "totp", wrong[1] ?? "");
    must(world.submit(key, "sent", world.lastCode));
    must(world.submit(world.challenge(), "backup", codes[2] ?? ""));
    used.push(world.signInByTotp(secret), world.totpCode(secret));
    const address = "new.address@example.jp";
    must(world.run<"change-email">({ type: "change-email", session, address }));
    const binding = world.bind(session);
    must(world.sendLink(binding));
    used.push(world.lastToken);
    must(world.redeem(binding, world.lastToken));
    world.addPhone(session, "080-1111-2222");
    used.push(world.lastCode, world.member.password.phc, WEB_DEVICE.publicKey);

    const kept = JSON.stringify([
      world.member.activity,
      world.effects
        .filter(({ type }) => type === "notify")
        .map((e) => ({ ...e, id: "", to: "" })),
    ]);
    expect(kept.length).toBeGreaterThan(3000);
    const hidden = [
      ...used,
      ...codes.map((code) => code.replaceAll("-", "")),
      ...["+819012345678", "09012345678", "9012345678", "8011112222"],
      ...["hanako@example.jp", address],
    ];
    for (const text of hidden) expect(kept).not.toContain(text);
    for (const code of wrong) expect(kept).not.toContain(`"${code}"`);
    expect(kept).toContain("*******5678"); // and yet it says which number
  });

  test("R56 lines are only ever added: no command changes or drops one", () => {
    for (const arrange of Object.values(memberStates)) {
      const names = Object.keys(everyCommand("", new EngineWorld()));
      for (const name of names as (keyof ReturnType<typeof everyCommand>)[]) {
        const { world, session } = arrange();
        const before = world.member.activity;
        const { command } = everyCommand(session ?? "", world)[name];
        world.run(command);
        expect(world.member.activity.slice(0, before.length)).toEqual(before);
      }
    }
  });

  test("R56 it keeps a thousand lines, the newest last", () => {
    const { world, deviceId, session } = completeMember();
    for (let i = 0; i < 1100; i++)
      must(
        world.run<"rename-device">({
          type: "rename-device",
          session,
          deviceId,
          name: `name ${i.toString()}`,
        }),
      );
    const { activity } = world.member;
    expect(activity).toHaveLength(1000);
    expect(activity[0]?.subject).toBe("name 100");
    expect(activity.at(-1)).toEqual({
      kind: "device-renamed",
      at: world.now,
      method: null,
      ...FROM,
      subject: "name 1099",
    });
  });

  test("R56 what is worth no mail is on record as well", () => {
    const { world, session, secret, phoneId, deviceId } = completeMember();
    const key = world.challenge();
    must(world.sendCode(key, phoneId));
    must(world.sendLink(key));
    world.signIn(false);
    world.submit(key, "totp", wrongTotp(world, secret));
    const { deliveryId } = world.member.challenges.at(-1)?.sent ?? {};
    if (deliveryId === undefined) throw new Error("nothing was sent");
    const problem = "timeout";
    world.run<"record-delivery">({
      type: "record-delivery",
      deliveryId,
      problem,
    });
    const codes = [world.totpCode(secret), world.totpCode(secret, 1)] as const;
    must(world.run<"resync-totp">({ type: "resync-totp", session, codes }));
    const name = "居間";
    must(
      world.run<"rename-device">({
        type: "rename-device",
        session,
        deviceId,
        name,
      }),
    );
    world.now += 60_000;
    const again = must(
      world.run<"reauthenticate">({
        type: "reauthenticate",
        session,
        isPasswordRight: true,
      }),
    );
    if (again.is !== "second-step") throw new Error(again.is);
    const done = must(world.submit(again.key, "totp", world.totpCode(secret)));
    if (done.purpose !== "reauthenticate") throw new Error(done.purpose);
    for (const which of ["others", "this"] as const)
      must(
        world.run<"end-sessions">({
          type: "end-sessions",
          session: done.token,
          which,
        }),
      );
    const kinds = new Set(world.member.activity.map(({ kind }) => kind));
    const quiet: ActivityKind[] = [
      "registered",
      "password-wrong",
      "code-wrong",
      "code-sent",
      "link-sent",
      "delivery-failed",
      "reauthenticated",
      "signed-out",
      "sessions-ended",
      "device-renamed",
      "totp-resynchronised",
    ];
    expect(quiet.filter((kind) => !kinds.has(kind))).toEqual([]);
  });
});

describe("randomness", () => {
  test("R31 every digit comes up equally often, and bytes that would favour some are thrown away", () => {
    const digits = randomDigits(seededEntropy("digits"), 100_000);
    for (const digit of "0123456789") {
      const share = digits.split(digit).length - 1;
      expect(Math.abs(share - 10_000)).toBeLessThan(500); // five standard errors
    }
    const bytes = [250, 255, 249, 251, 0, 7];
    const scripted = (length: number) =>
      Uint8Array.from(bytes.splice(0, length));
    expect(randomDigits(scripted, 2)).toBe("90");
  });

  test("R54 tokens and names take all their bits from the given randomness", () => {
    const ones = (length: number) => new Uint8Array(length).fill(255);
    expect(randomToken(ones)).toBe(Buffer.alloc(32, 255).toString("base64url"));
    expect(randomUuid(ones)).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
    expect(randomUuid((length) => new Uint8Array(length))).toBe(
      "00000000-0000-4000-8000-000000000000",
    );
  });

  test("R26 texts are the same only when every letter is", () => {
    expect(isSame("123456", "123456")).toBe(true);
    expect(isSame("", "")).toBe(true);
    for (const other of [
      "123457",
      "023456",
      "12345",
      "1234567",
      "",
      "123456123456",
    ]) {
      expect(isSame("123456", other)).toBe(false);
      expect(isSame(other, "123456")).toBe(false);
    }
  });
});
