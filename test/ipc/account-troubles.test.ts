import { ORPCError, safe } from "@orpc/client";
import { describe, expect, test } from "vitest";
import { contract } from "../../shared/contract";
import type { AccountCalls, ServiceCalls } from "../../shared/contract/calls";
import {
  serviceProblems,
  type ServiceProblem,
} from "../../shared/contract/service-problem";
import { no, yes } from "../../shared/outcome";
import { inputsFor } from "./account-inputs";
import {
  addPhone,
  lastLink,
  PASSWORD,
  startAccount,
  turnOn,
  type AccountWorld,
} from "./account-world";

const spaces = ["account", "service"] as const;
/** The calls that need no open service: which one it is, and the stand-in's messages. */
const apart = ["where", "setWhere", "received", "arrivals", "clearReceived"];
/** Every call that the service must be open for. */
const calls = spaces.flatMap((space) =>
  Object.keys(contract[space])
    .filter((name) => !apart.includes(name))
    .map((name) => `${space}.${name}`),
);
const path = "/memory/vault.nidan";
const problems: readonly ServiceProblem[] = [
  { code: "SERVICE_UNAVAILABLE", data: { problem: "newer-format", path } },
  { code: "KEYCHAIN_UNAVAILABLE", data: { problem: "locked" } },
  { code: "SAVE_FAILED", data: { problem: "disk-full", path } },
  { code: "BUSY", data: { retryAfterSeconds: 5 } },
];

/** The answer of one call: its error, if it is a declared one, as code and data. */
async function ask(
  at: AccountWorld,
  call: string,
  known?: Parameters<typeof inputsFor>[0],
): Promise<unknown> {
  const [space = "", name = ""] = call.split(".");
  const named = at as unknown as Record<
    string,
    Record<string, (input: unknown) => Promise<unknown>>
  >;
  const inputs: Record<string, object> = inputsFor(known);
  const input = (inputs[space] as Record<string, unknown>)[name];
  const { error } = await safe(
    named[space]?.[name]?.(input) ?? Promise.reject(new Error("no such call")),
  );
  if (error === null) return "yes";
  if (!(error instanceof ORPCError) || !error.defined) throw error;
  return { code: error.code as string, data: error.data as unknown };
}

/** All the calls that this is the answer of, each asked in a world of its own. */
async function askAll(
  arrange: () => Promise<{
    readonly at: AccountWorld;
    readonly known?: Parameters<typeof inputsFor>[0];
  }>,
  problem: ServiceProblem,
  leave: (at: AccountWorld, before: unknown) => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  for (const call of calls) {
    const { at, known } = await arrange();
    const before = at.world.vaultStore.bytes;
    const answer = await ask(at, call, known);
    if (JSON.stringify(answer) !== JSON.stringify(problem)) continue;
    found.push(call);
    await leave(at, before);
  }
  return found;
}

/** A member with everything, signed in, with a second step and a reset under way: whatever is asked is not refused at the door. */
async function busyMember() {
  const at = startAccount();
  const { memberId } = await turnOn(at);
  const phoneId = await addPhone(at);
  await at.account.requestPasswordReset({ memberId });
  const resetLink = lastLink(at);
  at.later(60_000);
  await at.account.signIn({ memberId, password: PASSWORD });
  return { at, known: { memberId, phoneId, resetLink } };
}

describe("the service's own troubles", () => {
  test("are declared by every call that needs it open", () => {
    for (const space of spaces)
      for (const [name, call] of Object.entries(contract[space])) {
        const { errorMap } = (call as { "~orpc": { errorMap: object } })[
          "~orpc"
        ];
        const isOpen = calls.includes(`${space}.${name}`);
        const ofItsOwn = name === "setWhere" ? ["SAVE_FAILED"] : [];
        const declared = Object.keys(serviceProblems).filter(
          (code) => code in errorMap,
        );
        expect([name, declared]).toEqual([
          name,
          isOpen ? problems.map(({ code }) => code) : ofItsOwn,
        ]);
      }
    expect(calls).toHaveLength(33);
  });

  test.each(problems.map((problem) => [problem.code, problem] as const))(
    "%s arrives as declared from every call, whoever serves it",
    async (_code, problem) => {
      const refuse = (space: (typeof spaces)[number]) =>
        Object.fromEntries(
          Object.keys(contract[space]).map((name) => [
            name,
            () => Promise.resolve(no(problem)),
          ]),
        );
      const at = startAccount({}, () =>
        Promise.resolve(
          yes({
            account: refuse("account") as unknown as AccountCalls,
            service: refuse("service") as unknown as ServiceCalls,
          }),
        ),
      );
      for (const call of calls)
        expect([call, await ask(at, call)]).toEqual([call, problem]);
    },
  );

  test.each(["absent", "locked", "denied", "no-answer", "failed"] as const)(
    "SERVICE_UNAVAILABLE from every call when the keychain is %s, and none when it is back",
    async (problem) => {
      const at = startAccount();
      at.world.keychain.problem = problem;
      for (const call of calls)
        expect([call, await ask(at, call)]).toEqual([
          call,
          { code: "SERVICE_UNAVAILABLE", data: { problem, path } },
        ]);
      expect(at.world.vaultStore.writes).toBe(0);
      at.world.keychain.problem = null;
      expect(await ask(at, "account.register")).toBe("yes");
    },
  );

  test("KEYCHAIN_UNAVAILABLE from whatever would write first, and nothing is written without a key", async () => {
    const arrange = async () => {
      const at = startAccount();
      await at.service.roads(); // it is open
      at.world.keychain.problem = "denied";
      return { at };
    };
    const found = await askAll(
      arrange,
      { code: "KEYCHAIN_UNAVAILABLE", data: { problem: "denied" } },
      async (at) => {
        expect(at.world.vaultStore.writes).toBe(0);
        at.world.keychain.problem = null;
        expect(await ask(at, "account.register")).toBe("yes");
      },
    );
    expect(found).toEqual([
      "account.register",
      "account.signIn",
      "account.requestPasswordReset",
      "service.setRoad",
    ]);
  });

  test("SAVE_FAILED from every call that changes or counts anything; the file, the member and the session are as before", async () => {
    const arrange = async () => {
      const busy = await busyMember();
      busy.at.world.vaultStore.problem = "disk-full";
      return busy;
    };
    const found = await askAll(
      arrange,
      { code: "SAVE_FAILED", data: { problem: "disk-full", path } },
      async (at, before) => {
        expect(at.world.vaultStore.bytes).toEqual(before);
        const sent = at.outbox.received().length;
        const view = await at.account.view();
        const waiting = await at.account.secondStep();
        at.world.vaultStore.problem = null;
        const other = await busyMember(); // the same, without the fault
        expect(sent).toBe(other.at.outbox.received().length);
        expect(view).toEqual(await other.at.account.view());
        expect(waiting).toEqual(await other.at.account.secondStep());
      },
    );
    const reading = [
      "account.deviceChallenge",
      "account.openLink",
      "account.secondStep",
      "account.view",
      "service.roads",
      "service.sendTest",
    ];
    expect(calls.filter((call) => !found.includes(call))).toEqual(reading);
  });

  test("R35 a code that could not be promised is not on the bill: it may be asked for again at once", async () => {
    const { at, known } = await busyMember();
    at.world.vaultStore.problem = "disk-full";
    expect(await ask(at, "account.requestCode", known)).toMatchObject({
      code: "SAVE_FAILED",
    });
    at.world.vaultStore.problem = null;
    expect(await ask(at, "account.requestCode", known)).toBe("yes");
  });

  test("R10 BUSY from every call that needs a hash and from no other, and nothing is counted", async () => {
    const arrange = async () => {
      const busy = await busyMember();
      busy.at.hasher.isBusy = true;
      return busy;
    };
    const found = await askAll(
      arrange,
      { code: "BUSY", data: { retryAfterSeconds: 5 } },
      async (at, before) => {
        expect(at.world.vaultStore.bytes).toEqual(before);
        at.hasher.isBusy = false;
        expect((await at.account.view()).twoStep.state).toBe("on");
      },
    );
    expect(found).toEqual([
      "account.register",
      "account.signIn",
      "account.resetPassword",
      "account.reauthenticate",
      "account.changePassword",
      "account.revealNewBackupCodes",
      "account.revealBackupCodes",
    ]);
  });
});
