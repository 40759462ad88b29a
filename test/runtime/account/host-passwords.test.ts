import { describe, expect, test } from "vitest";
import { no, yes } from "../../../shared/outcome";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
  turnedOn,
} from "../../fakes/service-world";
import { must } from "../../fakes/must";

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
    const { hasher } = world;
    const hash = hasher.hash.bind(hasher);
    hasher.hash = async (password) => {
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
