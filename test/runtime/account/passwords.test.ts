import { describe, expect, test } from "vitest";
import { no, yes } from "../../../shared/outcome";
import { must, refusalOf } from "../../fakes/must";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
  turnedOn,
} from "../../fakes/service-world";

const OTHER = "another passphrase altogether";
const address = "hanako@example.jp";

/** The links that came by mail, oldest first. */
function links({ outbox }: ReturnType<typeof createServiceWorld>): string[] {
  return outbox
    .received()
    .flatMap((m) => (m.channel === "email" ? [m.text] : []))
    .flatMap((text) => /nidan:\/\/reset\/\S+/.exec(text) ?? []);
}

describe("a new member", () => {
  test("S04 gets an ID that nobody has, also where chance gives the same twice", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const draw = (list: readonly number[]) => {
      const rest = [...list];
      const { entropy } = createServiceWorld();
      world.entropy.bytes = (length) =>
        length <= 5 && rest.length > 0
          ? new Uint8Array(length).fill(rest.shift() ?? 0)
          : entropy.bytes(length);
    };
    const typed = { address, password: PASSWORD, language: "ja" } as const;
    draw([1, 1]);
    expect(await account.register(typed)).toEqual(
      yes({ memberId: "bbb11111" }),
    );
    draw([1, 1, 2, 3]);
    expect(await account.register(typed)).toEqual(
      yes({ memberId: "ccc33333" }),
    );
  });

  test("R05 cannot take the mail address for a password", async () => {
    const account = await createServiceWorld().open();
    expect(
      await account.register({ address, password: address, language: "ja" }),
    ).toEqual(
      no({ code: "PASSWORD_REFUSED", data: { because: "predictable" } }),
    );
  });

  test("R02 needs fifteen characters, and eight once the second step is on", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const password = "くつ下とみかん箱"; // eight
    const tooShort = no({
      code: "PASSWORD_REFUSED",
      data: { because: "too-short" },
    });
    expect(
      await account.register({ address, password, language: "ja" }),
    ).toEqual(tooShort);
    await signedIn(account);
    const change = () =>
      account.changePassword({ current: PASSWORD, password });
    expect(await change()).toEqual(tooShort);
    await turnedOn(account, world.code);
    expect(await change()).toEqual(yes({}));
    expect(must(await account.view(undefined)).isPasswordShort).toBe(true);
  });
});

describe("a password that was forgotten", () => {
  test("R01 asking for a link is answered the same for a member and for nobody, as often as it is asked", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    const ask = async (name: string) => [
      await account.requestPasswordReset({ memberId: name }),
      await account.requestPasswordReset({ memberId: name }),
    ];
    const real = await ask(memberId);
    expect(real[0]).toEqual(yes({}));
    expect(real.map(({ ok }) => ok)).toEqual([true, false]);
    expect(await ask("zzz98765")).toEqual(real);
    expect(links(world)).toHaveLength(1);
    expect(await account.requestPasswordReset({ memberId: "?" })).toEqual(
      yes({}),
    );
  });

  test("S06 the newest link works, once, and for half an hour", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    must(await account.requestPasswordReset({ memberId }));
    world.later(60_000);
    must(await account.requestPasswordReset({ memberId }));
    const [replaced = "", newest = ""] = links(world);
    const reset = async (link: string, password = OTHER) =>
      account.resetPassword({ link, password });
    expect(refusalOf(await reset(replaced))).toBe("LINK_UNUSABLE");
    expect(refusalOf(await reset(newest, "short"))).toBe("PASSWORD_REFUSED");
    must(await reset(newest)); // a refused password spent nothing
    expect(refusalOf(await reset(newest, PASSWORD))).toBe("LINK_UNUSABLE");
    must(await account.signIn({ memberId, password: OTHER }));

    world.later(60_000);
    must(await account.requestPasswordReset({ memberId }));
    const late = links(world).at(-1) ?? "";
    world.later(30 * 60_000);
    expect(refusalOf(await reset(late))).toBe("LINK_UNUSABLE");
  });

  test("S06 a link to sign in gives no new password", async () => {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    must(await account.requestPasswordReset({ memberId }));
    const link = (links(world)[0] ?? "").replace("reset", "sign-in");
    expect(link).toMatch(/^nidan:\/\/sign-in\/./);
    expect(
      refusalOf(await account.resetPassword({ link, password: OTHER })),
    ).toBe("LINK_UNUSABLE");
  });
});

describe("a password that changes while it is compared", () => {
  /** Lets the password be changed once, just after the old one was found right. */
  async function changing() {
    const world = createServiceWorld();
    const account = await world.open();
    const memberId = await signedIn(account);
    const verify = world.hasher.verify.bind(world.hasher);
    const verified: boolean[] = [];
    const arm = () => {
      world.hasher.verify = async (phc, text) => {
        world.hasher.verify = verify;
        const verdict = await verify(phc, text);
        verified.push(must(verdict));
        must(
          await account.changePassword({ current: PASSWORD, password: OTHER }),
        );
        return verdict;
      };
    };
    return { account, memberId, verified, arm };
  }

  test("the old one does not sign in by what was true a moment ago", async () => {
    const { account, memberId, verified, arm } = await changing();
    arm();
    expect(
      refusalOf(await account.signIn({ memberId, password: PASSWORD })),
    ).toBe("WRONG_CREDENTIALS");
    expect(verified).toEqual([true]);
    must(await account.signIn({ memberId, password: OTHER }));
  });

  test("R52 nor does it freshen a session", async () => {
    const { account, verified, arm } = await changing();
    arm();
    expect(
      refusalOf(await account.reauthenticate({ password: PASSWORD })),
    ).toBe("WRONG_CREDENTIALS");
    expect(verified).toEqual([true]);
    must(await account.reauthenticate({ password: OTHER }));
  });
});
