import { describe, expect, test } from "vitest";
import { EngineWorld } from "../fakes/engine-world";
import { must, refusalOf } from "../fakes/must";

const HOUR = 3_600_000;
const view = (world: EngineWorld, session: string) =>
  must(world.run<"read-account">({ type: "read-account", session }));

function propose(
  world: EngineWorld,
  session: string,
  trustDays: string,
  enabled = true,
  loginNotices = true,
) {
  return world.run<"propose-settings">({
    type: "propose-settings",
    session,
    enabled,
    trustDays,
    loginNotices,
  });
}

describe("the settings page", () => {
  test.each([
    ["1", 1],
    ["30", 30],
    ["１４", 14],
    [" 7 ", 7],
    ["007", 7],
  ])("S09 %o is a trust period", (typed, days) => {
    const world = new EngineWorld();
    const proposed = must(propose(world, world.session(), typed));
    expect(proposed.values.trustDays).toBe(days);
  });

  test.each(["0", "31", "1.5", "", "-1", "1e1", "十四", "0x1", "1 4"])(
    "S09 %o is none",
    (typed) => {
      const world = new EngineWorld();
      expect(refusalOf(propose(world, world.session(), typed))).toBe(
        "SETTINGS_REFUSED",
      );
    },
  );

  test("S10 S49 D7 with login notices off, signing in is not told, and every change still is", () => {
    const world = new EngineWorld();
    const { secret, session } = world.turnOnByTotp();
    world.signInByTotp(secret);
    expect(world.notices.filter((kind) => kind === "signed-in")).toHaveLength(
      1,
    );
    must(world.setTwoStep(session, true, "30", false));
    expect(world.notices.at(-1)).toBe("settings-changed");
    const token = world.signInByTotp(secret);
    expect(world.notices.filter((kind) => kind === "signed-in")).toHaveLength(
      1,
    );
    world.backupCodes(token);
    expect(world.notices.at(-1)).toBe("backup-codes-created");
  });

  test("S49 the notice says when, by which method and on which device, and holds no code", () => {
    const world = new EngineWorld();
    const { secret } = world.turnOnByTotp();
    world.signInByTotp(secret);
    const told = world.effects.at(-1);
    expect(told).toMatchObject({
      type: "notify",
      to: "hanako@example.jp",
      notice: {
        kind: "signed-in",
        at: world.now,
        method: "totp",
        deviceName: "ノートPC",
      },
    });
    expect(JSON.stringify(told)).not.toContain(world.totpCode(secret));
  });

  test("S11 S12 the first click changes nothing; the second applies what the page showed, once", () => {
    const world = new EngineWorld();
    const session = world.session();
    const before = view(world, session).twoStep;
    const { proposalId, values } = must(propose(world, session, "7"));
    expect(values).toEqual({ enabled: true, trustDays: 7, loginNotices: true });
    expect(view(world, session).twoStep).toEqual(before);
    const confirm = () =>
      world.run<"confirm-settings">({
        type: "confirm-settings",
        session,
        proposalId,
      });
    expect(must(confirm())).toEqual({ twoStep: "pending" });
    const { member } = world;
    expect(must(confirm())).toEqual({ twoStep: "pending" });
    expect(world.member.twoStep).toEqual(member.twoStep);
  });

  test("S12 going back and proposing other values leaves the first page without effect", () => {
    const world = new EngineWorld();
    const session = world.session();
    const first = must(propose(world, session, "7"));
    const second = must(propose(world, session, "8"));
    const confirm = (proposalId: typeof first.proposalId) =>
      world.run<"confirm-settings">({
        type: "confirm-settings",
        session,
        proposalId,
      });
    expect(refusalOf(confirm(first.proposalId))).toBe("NOTHING_TO_CONFIRM");
    expect(view(world, session).twoStep.state).toBe("off");
    must(confirm(second.proposalId));
    expect(view(world, session).twoStep.trustDays).toBe(8);
  });

  test("S13 pending asks for no code and locks nobody out; after an hour it is as if nothing had been", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    expect(must(world.signIn()).is).toBe("signed-in");
    expect(view(world, session).twoStep.state).toBe("pending");
    world.now += HOUR - 1;
    const late = world.session();
    const { secret } = must(
      world.run<"issue-totp">({ type: "issue-totp", session: late }),
    );
    const challenge = world.bind(late);
    expect(view(world, late).twoStep.state).toBe("pending");
    world.now += 1;
    expect(view(world, late).twoStep.state).toBe("off");
    expect(
      refusalOf(world.submit(challenge, "totp", world.totpCode(secret))),
    ).toBe("METHOD_UNAVAILABLE");
  });

  test("S03 S13 each of the four methods turns it on with its first right answer, and none before", () => {
    for (const method of ["totp", "email", "sms", "voice"] as const) {
      const world = new EngineWorld();
      const session = world.session();
      must(world.setTwoStep(session, true));
      const challenge = world.bind(session);
      expect(view(world, session).twoStep.state).toBe("pending");
      if (method === "totp") {
        const { secret } = must(
          world.run<"issue-totp">({ type: "issue-totp", session }),
        );
        must(world.submit(challenge, "totp", world.totpCode(secret)));
      } else if (method === "email") {
        must(world.sendLink(challenge));
        must(world.redeem(challenge, world.lastToken));
      } else {
        const { phoneId } = must(
          world.run<"add-phone">({
            type: "add-phone",
            session,
            number: "080-1111-2222",
          }),
        );
        must(world.sendCode(challenge, phoneId, method));
        must(world.submit(challenge, "sent", world.lastCode));
      }
      expect(view(world, session).twoStep.state).toBe("on");
      expect(must(world.signIn())).toMatchObject({
        is: "second-step",
        view: {
          choices: [
            { method },
            ...(method === "email"
              ? []
              : [{}, ...(method === "totp" ? [] : [{}])]),
          ],
        },
      });
    }
  });

  test("S40 a change takes a fresh sign-in and both clicks; the page shows what holds", () => {
    const world = new EngineWorld();
    const { session } = world.turnOnByTotp();
    must(world.setTwoStep(session, true, "5", false));
    expect(view(world, session).twoStep).toMatchObject({
      trustDays: 5,
      loginNotices: false,
    });
    world.now += 20 * 60_000;
    expect(refusalOf(propose(world, session, "6"))).toBe(
      "REAUTHENTICATION_NEEDED",
    );
    expect(view(world, session).twoStep.trustDays).toBe(5);
  });

  test("S41 off leaves no trust, no backup code, no app, no link and no second step behind, and tells", () => {
    const world = new EngineWorld();
    const { secret, session } = world.turnOnByTotp();
    world.addPhone(session);
    const { codes } = world.backupCodes(session);
    const asked = world.challenge();
    must(world.sendLink(asked));
    must(world.setTwoStep(session, false));
    expect(world.notices.at(-1)).toBe("two-step-off");
    expect(view(world, session)).toMatchObject({
      twoStep: { state: "off" },
      totp: null,
      backupCodes: null,
      devices: [],
    });
    expect(refusalOf(world.redeem(asked, world.lastToken))).toBe(
      "CHALLENGE_OVER",
    );
    expect(must(world.signIn()).is).toBe("signed-in");
    world.now += 60_000;
    must(world.setTwoStep(session, true));
    const again = world.bind(session);
    expect(refusalOf(world.submit(again, "backup", codes[0] ?? ""))).toBe(
      "METHOD_UNAVAILABLE",
    );
    expect(refusalOf(world.submit(again, "totp", world.totpCode(secret)))).toBe(
      "METHOD_UNAVAILABLE",
    );
  });
});
