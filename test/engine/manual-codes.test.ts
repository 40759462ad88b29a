import { describe, expect, test } from "vitest";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const view = (world: EngineWorld, session: string) =>
  must(world.run<"read-account">({ type: "read-account", session }));
const choices = (world: EngineWorld) => {
  const progress = must(world.signIn());
  if (progress.is !== "second-step") throw new Error(progress.is);
  return progress.view.choices;
};

describe("the choice of methods", () => {
  test("S39 S42 the one used last comes first, the backup code last", () => {
    const world = new EngineWorld();
    const { secret, session } = world.turnOnByTotp();
    world.addPhone(session);
    expect(view(world, session).recommendations).toContain(
      "create-backup-codes",
    );
    const { codes } = world.backupCodes(session);
    expect(view(world, session).recommendations).not.toContain(
      "create-backup-codes",
    );
    const order = () => choices(world).map(({ method }) => method);
    expect(order()).toEqual(["totp", "email", "sms", "voice", "backup"]);
    const challenge = world.challenge();
    must(world.sendLink(challenge));
    must(world.redeem(challenge, world.lastToken));
    expect(order()).toEqual(["email", "totp", "sms", "voice", "backup"]);
    must(world.submit(world.challenge(), "backup", codes[0] ?? ""));
    expect(order()[0]).toBe("email");
    world.signInByTotp(secret);
    expect(order()[0]).toBe("totp");
  });

  test("S43 S46 ten codes, with it on only; new ones only in the place of those the page showed", () => {
    const world = new EngineWorld();
    const early = world.session();
    const create = (session: string, replaces: string | null) =>
      world.run<"create-backup-codes">({
        type: "create-backup-codes",
        session,
        replaces,
        displayKey: new Uint8Array(32).fill(1),
      });
    expect(refusalOf(create(early, null))).toBe("TWO_STEP_OFF");
    const { session } = world.turnOnByTotp();
    const first = must(create(session, null));
    expect(first.codes).toHaveLength(10);
    for (const code of first.codes)
      expect(code).toMatch(
        /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/,
      );
    expect(refusalOf(create(session, null))).toBe("NOTHING_TO_CONFIRM");
    const second = must(create(session, first.setId));
    expect(second.codes.filter((code) => first.codes.includes(code))).toEqual(
      [],
    );
    expect(refusalOf(create(session, first.setId))).toBe("NOTHING_TO_CONFIRM");
  });

  test("S44 S45 S47 the list shows what was used; new codes end it, the printed ones too", () => {
    const world = new EngineWorld();
    const { session } = world.turnOnByTotp();
    const key = new Uint8Array(32).fill(9);
    const { codes } = world.backupCodes(session, key);
    must(world.submit(world.challenge(), "backup", codes[3] ?? ""));
    const reveal = (displayKey: Uint8Array) =>
      world.run<"reveal-backup-codes">({
        type: "reveal-backup-codes",
        session,
        displayKey,
      });
    const shown = must(reveal(key));
    expect(shown.codes.map(({ code }) => code)).toEqual(codes);
    expect(shown.codes.map(({ usedAt }) => usedAt)).toEqual(
      codes.map((_, i) => (i === 3 ? world.now : null)),
    );
    expect(Object.keys(shown).sort()).toEqual(["codes", "createdAt", "setId"]);
    expect(refusalOf(reveal(new Uint8Array(32).fill(8)))).toBe(
      "CODES_NOT_REVEALABLE",
    );
    world.backupCodes(session, key);
    for (const code of codes.slice(0, 4))
      expect(refusalOf(world.submit(world.challenge(), "backup", code))).toBe(
        "WRONG_CODE",
      );
  });

  test("D6 three codes are alive at a time, and each is taken once", () => {
    const world = new EngineWorld();
    const { secret } = world.turnOnByTotp();
    world.now += 300_000;
    for (const steps of [-1, 0, 1]) {
      const code = world.totpCode(secret, steps);
      must(world.submit(world.challenge(), "totp", code));
      expect(refusalOf(world.submit(world.challenge(), "totp", code))).toBe(
        "WRONG_CODE",
      );
    }
    for (const steps of [-2, 2])
      expect(
        refusalOf(
          world.submit(
            world.challenge(),
            "totp",
            world.totpCode(secret, steps),
          ),
        ),
      ).toBe("WRONG_CODE");
  });
});
