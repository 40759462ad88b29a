import { describe, expect, test } from "vitest";
import { parsePhc } from "../../../electron/adapters/password-hasher/phc";
import { no, yes } from "../../../shared/outcome";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
  turnedOn,
} from "../../fakes/service-world";

const WRONG = "not the password at all";
/** No member has it. */
const UNKNOWN = "zzz98765";

/** A service that counts what an answer cost: each hash by its parameters, and each save. */
async function countedWorld() {
  const world = createServiceWorld();
  const account = await world.open();
  const memberId = await signedIn(account);
  const hashed: unknown[] = [];
  const verify = world.hasher.verify.bind(world.hasher);
  world.hasher.verify = (phc, password) => {
    const { cost, salt, tag } = parsePhc(phc) ?? {};
    hashed.push({ cost, salt: salt?.length, tag: tag?.length, password });
    return verify(phc, password);
  };
  const costOf = async <Answer>(call: () => Promise<Answer>) => {
    const { writes } = world.vaultStore;
    hashed.length = 0;
    const answer = await call();
    const saves = world.vaultStore.writes - writes;
    return { answer, hashed: [...hashed], saves };
  };
  const tryAs = (name: string, password = WRONG) =>
    costOf(() => account.signIn({ memberId: name, password }));
  return { world, account, memberId, costOf, tryAs };
}

describe("a name that nobody has", () => {
  test("R01 C4 costs one hash of the same parameters and one save, like a wrong password, and is answered alike", async () => {
    const { memberId, tryAs } = await countedWorld();
    const known = await tryAs(memberId);
    expect(known.answer).toEqual(no({ code: "WRONG_CREDENTIALS" }));
    expect(known.hashed).toEqual([
      {
        cost: { memoryKiB: 47_104, passes: 1 },
        salt: 16,
        tag: 32,
        password: WRONG,
      },
    ]);
    expect(known.saves).toBe(1);
    expect(await tryAs(UNKNOWN)).toEqual(known);
  });

  test("R01 C4 so does a name that is not even of the form", async () => {
    const { memberId, tryAs } = await countedWorld();
    const known = await tryAs(memberId);
    for (const name of ["", "nnn1234", "太郎", "' or 1=1", "n".repeat(10_000)])
      expect(await tryAs(name)).toEqual(known);
  });

  test("R01 R28 C4 waits begin, grow and end alike, and cost alike", async () => {
    const { world, memberId, tryAs } = await countedWorld();
    const story = async (name: string) => {
      const seen = [];
      for (let i = 0; i < 12; i++) {
        const tried = await tryAs(name);
        const { answer } = tried;
        const until =
          !answer.ok && answer.problem.code === "PASSWORD_WAIT"
            ? answer.problem.data.until - world.clock.now()
            : null;
        seen.push({
          ...tried,
          answer: answer.ok ? "" : answer.problem.code,
          until,
        });
        if (until !== null) world.later(until);
      }
      return seen;
    };
    const known = await story(memberId);
    expect(await story(UNKNOWN)).toEqual(known);
    const waits = known.filter(({ until }) => until !== null);
    expect(waits).toEqual(
      [30_000, 60_000, 120_000, 240_000].map((until) => ({
        answer: "PASSWORD_WAIT",
        hashed: [],
        saves: 1,
        until,
      })),
    );
  });

  test("R01 C4 a member with two-step verification on is not told apart by a wrong password", async () => {
    const { world, account, memberId, tryAs } = await countedWorld();
    await turnedOn(account, world.code);
    world.later(120_000);
    expect(await tryAs(memberId)).toEqual(await tryAs(UNKNOWN));
  });

  test("R01 C4 a password that is too long, too short or empty costs the same for both", async () => {
    const { memberId, tryAs } = await countedWorld();
    for (const password of ["", "a", "あ".repeat(256), "あ".repeat(257)])
      expect(await tryAs(UNKNOWN, password)).toEqual(
        await tryAs(memberId, password),
      );
  });

  test("R01 C4 asking for a new password says the same and saves as often; the mail goes only to a member", async () => {
    const { world, account, memberId, costOf } = await countedWorld();
    const tries: string[] = [];
    world.delivery = {
      send: ({ to }) => {
        tries.push(to);
        return new Promise(() => undefined); // nobody waits for a mail to get out
      },
    };
    const ask = (name: string) =>
      costOf(() => account.requestPasswordReset({ memberId: name }));
    const unknown = await ask(UNKNOWN);
    expect(unknown).toEqual({ answer: yes({}), hashed: [], saves: 1 });
    expect(tries).toEqual([]);
    expect(await ask(memberId)).toEqual(unknown);
    await new Promise((resolve) => setImmediate(resolve));
    expect(tries).toEqual(["hanako@example.jp"]);
  });

  test("R01 C4 the right password is refused alike while the wait lasts", async () => {
    const { memberId, tryAs } = await countedWorld();
    for (let i = 0; i < 5; i++) {
      await tryAs(memberId);
      await tryAs(UNKNOWN);
    }
    const known = await tryAs(memberId, PASSWORD);
    expect(known.answer).toMatchObject(no({ code: "PASSWORD_WAIT" }));
    expect(await tryAs(UNKNOWN, PASSWORD)).toEqual(known);
  });
});
