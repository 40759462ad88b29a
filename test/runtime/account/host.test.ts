import { describe, expect, test } from "vitest";
import { no, yes } from "../../../shared/outcome";
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

describe("passwords", () => {
  test("R01 a name that nobody has meets the same answers and the same waits", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    const answersFor = async (name: string) => {
      const answers = [];
      for (let i = 0; i < 8; i++)
        answers.push(
          await account.signIn({
            memberId: name,
            password: "wrong wrong wrong",
          }),
        );
      return answers;
    };
    const real = await answersFor(memberId);
    expect(await answersFor("zzz98765")).toEqual(real);
    expect(real.map((a) => (a.ok ? "" : a.problem.code))).toEqual([
      ...Array<string>(5).fill("WRONG_CREDENTIALS"),
      ...Array<string>(3).fill("PASSWORD_WAIT"),
    ]);
    const writes = world.vaultStore.writes;
    await account.signIn({ memberId: "yyy98765", password: "wrong" });
    expect(world.vaultStore.writes).toBe(writes + 1); // as slow as for a member
  });

  test("R10 when too many want in at once, the rest is told to come back, and no try is counted", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    world.hasher.isBusy = true;
    for (let i = 0; i < 10; i++)
      expect(
        await account.signIn({ memberId, password: PASSWORD }),
      ).toMatchObject(no({ code: "BUSY", data: { retryAfterSeconds: 5 } }));
    world.hasher.isBusy = false;
    expect(await account.signIn({ memberId, password: PASSWORD })).toEqual(
      yes({ is: "signed-in", by: "password" }),
    );
  });

  test("R07 a hash that was too cheap is made again when its member signs in", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    let asked = 0;
    world.hasher.needsRehash = () => ++asked === 1;
    const hashes: string[] = [];
    const { hash } = world.hasher;
    world.hasher.hash = async (password) => {
      hashes.push(password);
      return hash(password);
    };
    must(await account.signIn({ memberId, password: PASSWORD }));
    must(await account.signIn({ memberId, password: PASSWORD }));
    expect(hashes).toEqual([PASSWORD.normalize("NFC")]);
  });

  test("R03 the same password typed in another normal form is the same password", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    const password = PASSWORD.normalize("NFD");
    expect(password).not.toBe(PASSWORD.normalize("NFC"));
    must(await account.signIn({ memberId, password }));
  });

  test("D3 S44 backup codes are shown again with the password, also after it was changed; not after it was reset", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    await turnedOn(account, world.code);
    const made = must(
      await account.revealNewBackupCodes({
        password: PASSWORD,
        replaces: null,
      }),
    );
    const shown = must(await account.revealBackupCodes({ password: PASSWORD }));
    expect(shown.codes.map(({ code }) => code)).toEqual(made.codes);
    expect(await account.revealBackupCodes({ password: "wrong" })).toEqual(
      no({ code: "WRONG_CREDENTIALS" }),
    );
    const password = "another passphrase altogether";
    must(await account.changePassword({ current: PASSWORD, password }));
    const again = must(await account.revealBackupCodes({ password }));
    expect(again.codes.map(({ code }) => code)).toEqual(made.codes);

    world.later(60_000);
    must(await account.requestPasswordReset({ memberId }));
    const link = lastLink(world);
    expect(await account.openLink({ link })).toEqual(
      yes({ next: "new-password" }),
    );
    must(await account.resetPassword({ link, password: PASSWORD }));
    expect((await account.view(undefined)).ok).toBe(false);
    expect(
      await account.signIn({ memberId, password: PASSWORD }),
    ).toMatchObject(yes({ is: "second-step" }));
    const [code = ""] = made.codes;
    must(await account.submitCode({ kind: "backup", code, trust: null }));
    expect(await account.revealBackupCodes({ password: PASSWORD })).toEqual(
      no({ code: "CODES_NOT_REVEALABLE" }),
    );
  });
});

function lastCode({ outbox }: ReturnType<typeof createServiceWorld>): string {
  const sms = outbox.received().findLast((m) => m.channel === "sms");
  const code = sms?.channel === "sms" ? /\d{6}/.exec(sms.text)?.[0] : undefined;
  if (code === undefined) throw new Error("no code came");
  return code;
}

function lastLink({ outbox }: ReturnType<typeof createServiceWorld>): string {
  const mail = outbox
    .received()
    .findLast((m) => m.channel === "email" && m.text.includes("nidan://"));
  const link =
    mail?.channel === "email"
      ? /nidan:\/\/\S+/.exec(mail.text)?.[0]
      : undefined;
  if (link === undefined) throw new Error("no link came");
  return link;
}
