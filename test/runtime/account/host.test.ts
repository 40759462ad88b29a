import { describe, expect, test } from "vitest";
import { no } from "../../../shared/outcome";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
  turnedOn,
} from "../../fakes/service-world";
import { must } from "../../fakes/must";

describe("save, then effects, then reply", () => {
  test("nothing is sent and nothing is granted when the save fails; all is as before once the fault ends", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    const secret = await turnedOn(account, world.code);
    world.later(60_000);
    must(await account.signIn({ memberId, password: PASSWORD }));
    const sent = world.outbox.received().length;

    world.vaultStore.problem = "disk-full";
    expect(await account.requestLink(undefined)).toEqual(
      no({
        code: "SAVE_FAILED",
        data: { problem: "disk-full", path: world.vaultStore.path },
      }),
    );
    const code = world.code(secret);
    expect(
      await account.submitCode({ kind: "totp", code, trust: null }),
    ).toMatchObject(no({ code: "SAVE_FAILED" }));
    expect(world.outbox.received()).toHaveLength(sent);

    world.vaultStore.problem = null;
    must(await account.submitCode({ kind: "totp", code, trust: null }));
  });

  test("what was answered holds after a restart, whatever is only in memory does not", async () => {
    const world = createServiceWorld();
    const before = await world.open();
    const memberId = await signedIn(before);
    const secret = await turnedOn(before, world.code);
    const code = world.code(secret);
    const account = await world.open();
    must(await account.signIn({ memberId, password: PASSWORD }));
    expect(
      await account.submitCode({ kind: "totp", code, trust: null }),
    ).toMatchObject(no({ code: "WRONG_CODE", data: { because: "used" } }));
    expect((await account.view(undefined)).ok).toBe(false);
  });

  test.each([
    ["the file is damaged", "damaged"],
    ["the keychain is gone", "absent"],
    ["the service's keys are gone", "key-missing"],
  ])(
    "when %s the service says so, and nothing is overwritten",
    async (_what, problem) => {
      const world = createServiceWorld();
      await signedIn(await world.open());
      const { bytes } = world.vaultStore;
      if (problem === "absent") world.keychain.problem = "absent";
      if (problem === "damaged") bytes?.fill(7, -1);
      if (problem === "key-missing")
        for (const name of world.keychain.items.keys())
          if (name.startsWith("service:")) world.keychain.items.delete(name);
      const { writes } = world.vaultStore;
      await expect(world.open()).rejects.toThrow(problem);
      expect(world.vaultStore.writes).toBe(writes);
    },
  );
});

describe("fifty at once", () => {
  test("R23 C3 the same app code is accepted once", async () => {
    const world = createServiceWorld();
    const first = await world.open();
    const memberId = await signedIn(first);
    const secret = await turnedOn(first, world.code);
    world.later(60_000);
    must(await first.signIn({ memberId, password: PASSWORD }));
    const code = world.code(secret);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        first.submitCode({ kind: "totp", code, trust: null }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test("R33 R50 so are a code by SMS and a backup code", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    const secret = await turnedOn(account, world.code);
    const phone = must(await account.addPhone({ number: "090-1234-5678" }));
    must(await account.startBinding(undefined));
    const { phoneId } = phone;
    must(await account.requestCode({ channel: "sms", phoneId }));
    must(
      await account.submitCode({
        kind: "sent",
        code: lastCode(world),
        trust: null,
      }),
    );
    const { codes } = must(
      await account.revealNewBackupCodes({
        password: PASSWORD,
        replaces: null,
      }),
    );
    for (const [kind, prepare] of [
      [
        "sent",
        async () => {
          world.later(120_000);
          must(await account.requestCode({ channel: "sms", phoneId }));
          return lastCode(world);
        },
      ],
      ["backup", () => Promise.resolve(codes[0] ?? "")],
    ] as const) {
      must(await account.signIn({ memberId, password: PASSWORD }));
      const code = await prepare();
      const answers = await Promise.all(
        Array.from({ length: 50 }, () =>
          account.submitCode({ kind, code, trust: null }),
        ),
      );
      expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    }
    expect(secret).not.toBe("");
  });

  test("S26 two requests for a link at once leave exactly one alive", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    await turnedOn(account, world.code);
    must(await account.signIn({ memberId, password: PASSWORD }));
    const asked = await Promise.all([
      account.requestLink(undefined),
      account.requestLink(undefined),
    ]);
    expect(asked.filter(({ ok }) => ok)).toHaveLength(1);
    world.later(60_000);
    must(await account.requestLink(undefined));
    const links = world.outbox
      .received()
      .flatMap((m) => (m.channel === "email" ? [m.text] : []))
      .flatMap((text) => /nidan:\/\/sign-in\/\S+/.exec(text) ?? []);
    const alive = await Promise.all(
      links.map((link) => account.openLink({ link })),
    );
    expect(alive.map(({ ok }) => ok)).toEqual([false, true]);
  });

  test("C2 two hundred guesses over twenty sign-ins are looked at no more than five times", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    await turnedOn(account, world.code);
    world.later(60_000);
    const answers: string[] = [];
    for (let i = 0; i < 20; i++) {
      must(await account.signIn({ memberId, password: PASSWORD }));
      const guesses = await Promise.all(
        Array.from({ length: 10 }, (_, guess) =>
          account.submitCode({
            kind: "totp",
            code: `00000${guess.toString()}`,
            trust: null,
          }),
        ),
      );
      for (const guess of guesses)
        answers.push(guess.ok ? "in" : guess.problem.code);
    }
    expect(answers.filter((code) => code === "WRONG_CODE")).toHaveLength(5);
    expect(answers).not.toContain("in");
  });
});

function lastCode({ outbox }: ReturnType<typeof createServiceWorld>): string {
  const sms = outbox.received().findLast((m) => m.channel === "sms");
  const code = sms?.channel === "sms" ? /\d{6}/.exec(sms.text)?.[0] : undefined;
  if (code === undefined) throw new Error("no code came");
  return code;
}
