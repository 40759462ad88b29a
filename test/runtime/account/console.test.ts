import { expect, test } from "vitest";
import {
  newClient,
  type Client,
} from "../../../electron/runtime/account/client";
import {
  accountCalls,
  openConsole,
} from "../../../electron/runtime/account/console";
import { openHost } from "../../../electron/runtime/account/host";
import { contract } from "../../../shared/contract";
import { no, yes } from "../../../shared/outcome";
import { must, refusalOf } from "../../fakes/must";
import {
  createServiceWorld,
  PASSWORD,
  signedIn,
  turnedOn,
} from "../../fakes/service-world";

const from = { deviceName: "ノートPC", ip: null };

/** Two clients of one service: the windows of two computers. */
async function twoClients() {
  const world = createServiceWorld();
  const host = must(await openHost(world));
  const start = () => {
    const client: Client = newClient(from, null);
    return { client, account: accountCalls(host, client) };
  };
  return { world, one: start(), other: start() };
}

test("there is a function for each call of the contract that needs the service open, and no other", async () => {
  const world = createServiceWorld();
  const opened = must(await openConsole(world, newClient(from, null)));
  expect(Object.keys(opened.account).sort()).toEqual(
    Object.keys(contract.account).sort(),
  );
  const standIn = ["received", "arrivals", "clearReceived"];
  const apart = ["where", "setWhere", ...standIn];
  expect([...Object.keys(opened.service), ...apart].sort()).toEqual(
    Object.keys(contract.service).sort(),
  );
});

test("a service that cannot be opened says why, where its file is, and stores nothing", async () => {
  const world = createServiceWorld();
  world.keychain.problem = "locked";
  const opened = await openConsole(world, newClient(from, null));
  expect(opened).toEqual(
    no({
      code: "SERVICE_UNAVAILABLE",
      data: { problem: "locked", path: world.vaultStore.path },
    }),
  );
  expect(world.vaultStore.writes).toBe(0);
  expect(world.keychain.items.size).toBe(0);
});

test("R54 signing out ends this session and keeps no token; ending the others keeps this one", async () => {
  const { world, one, other } = await twoClients();
  const memberId = await signedIn(one.account);
  must(await other.account.signIn({ memberId, password: PASSWORD }));
  must(await one.account.endSessions({ which: "others" }));
  expect(refusalOf(await other.account.view(undefined))).toBe("NOT_SIGNED_IN");
  expect(other.client.session).toBeNull(); // it turned out to have ended
  expect(must(await one.account.view(undefined)).sessions).toHaveLength(1);
  must(await one.account.endSessions({ which: "this" }));
  expect(one.client.session).toBeNull();
  expect(refusalOf(await one.account.view(undefined))).toBe("NOT_SIGNED_IN");
  expect(world.log.bugs).toEqual([]);
});

test("R54 a session that could not be ended is not forgotten", async () => {
  const { world, one } = await twoClients();
  await signedIn(one.account);
  world.vaultStore.problem = "read-only";
  expect(refusalOf(await one.account.endSessions({ which: "this" }))).toBe(
    "SAVE_FAILED",
  );
  world.vaultStore.problem = null;
  expect(must(await one.account.view(undefined)).sessions).toHaveLength(1);
});

test("R54 one session of the others is ended by its name", async () => {
  const { one, other } = await twoClients();
  const memberId = await signedIn(one.account);
  must(await other.account.signIn({ memberId, password: PASSWORD }));
  const { sessions } = must(await one.account.view(undefined));
  const theirs = sessions.find(({ isThis }) => !isThis);
  if (theirs === undefined) throw new Error("there is no other session");
  must(await one.account.endSessions({ which: theirs.sessionId }));
  expect((await other.account.view(undefined)).ok).toBe(false);
  expect((await one.account.view(undefined)).ok).toBe(true);
});

test("R53 another password ends the sessions of all other clients, and what they had begun", async () => {
  const { world, one, other } = await twoClients();
  const memberId = await signedIn(one.account);
  const secret = await turnedOn(one.account, world.code);
  world.later(60_000);
  must(await other.account.signIn({ memberId, password: PASSWORD }));
  const password = "another passphrase altogether";
  must(await one.account.changePassword({ current: PASSWORD, password }));
  const code = world.code(secret);
  const submitted = { kind: "totp", code, trust: null } as const;
  expect(refusalOf(await other.account.submitCode(submitted))).toBe(
    "CHALLENGE_OVER",
  );
  expect(other.client.challenge).toBeNull();
  expect((await one.account.view(undefined)).ok).toBe(true);
});

test("R43 a link that one client asked for takes the other's second step no further than its own", async () => {
  const { world, one, other } = await twoClients();
  const memberId = await signedIn(one.account);
  await turnedOn(one.account, world.code);
  must(await one.account.endSessions({ which: "this" }));
  must(await one.account.signIn({ memberId, password: PASSWORD }));
  must(await one.account.requestLink(undefined));
  const mails = world.outbox.received();
  const texts = mails.flatMap((m) => (m.channel === "email" ? [m.text] : []));
  const link = /nidan:\/\/sign-in\/\S+/.exec(texts.join("\n"))?.[0] ?? "";
  expect(await other.account.openLink({ link })).toEqual(
    yes({ next: "sign-in-first" }),
  );
  expect(refusalOf(await other.account.redeemLink({ link }))).toBe(
    "CHALLENGE_OVER",
  );
  must(await other.account.signIn({ memberId, password: PASSWORD }));
  must(await other.account.redeemLink({ link }));
  expect((await other.account.view(undefined)).ok).toBe(true);
  expect(refusalOf(await one.account.view(undefined))).toBe("NOT_SIGNED_IN");
});
