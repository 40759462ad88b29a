import { expect, test } from "vitest";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import type { MemberKey } from "../../electron/runtime/member-key";
import { makeRecoveryKey } from "../fakes/make-recovery-key";
import { must } from "../fakes/must";
import { createSmallApp } from "../fakes/small-app";
import { chosen } from "../fakes/chosen";

const uri =
  "otpauth://totp/Site:alice?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Site";
const passphrase = "correct horse battery staple";
const known: MemberKey = { kind: "passphrase", passphrase };

type App = ReturnType<ReturnType<typeof createSmallApp>["start"]>;

async function add({ enrolment }: App, text: string) {
  const [found] = must(await enrolment.readText(text)).found;
  if (found?.kind !== "candidate") throw new Error("not read");
  return must(await enrolment.add([chosen(found)]));
}
const unlock = ({ authenticator, tryKey }: App, key: MemberKey) =>
  authenticator.unlock((header) => tryKey(header, key));
const accounts = async ({ liveCodes }: App) =>
  must(await liveCodes.list()).map(({ entry }) => entry.account);

/** An app with one entry and a passphrase, and whether the keychain opens it too. */
async function protectedApp(keychainOpens: boolean) {
  const small = createSmallApp();
  const app = small.start();
  await add(app, uri);
  must(await app.protection.setPassphrase(passphrase, keychainOpens, null));
  return { ...small, app };
}

test("a vault that always asks is locked at the start, and opens with the passphrase alone", async () => {
  const { ports, start } = await protectedApp(false);
  expect(ports.keychain.items.size).toBe(0);
  const app = start();
  expect(await app.authenticator.view()).toEqual({
    state: "locked",
    ways: { keychain: false, passphrase: true, recoveryKey: false },
    keychainProblem: null,
    path: "/memory/vault.nidan",
  });
  expect((await app.liveCodes.list()).ok).toBe(false);
  const wrong = await unlock(app, { ...known, passphrase: "another one" });
  expect(wrong).toMatchObject({ ok: false, problem: { kind: "wrong" } });
  expect((await app.authenticator.view()).state).toBe("locked");
  expect(must(await unlock(app, known))).toEqual({ state: "open" });
  expect(await accounts(app)).toEqual(["alice"]);
});

test("a vault with a passphrase whose keychain may open it does so at the start, but not after it was locked", async () => {
  const { start } = await protectedApp(true);
  const app = start();
  expect((await app.authenticator.view()).state).toBe("open");
  const locked = await app.authenticator.lock();
  expect(locked).toMatchObject({ ways: { keychain: false, passphrase: true } });
  expect((await app.authenticator.reopen()).state).toBe("locked");
  expect((await app.authenticator.unlockWithKeychain("")).state).toBe("locked");
  expect(must(await unlock(app, known))).toEqual({ state: "open" });
});

test("a vault without a passphrase that was locked waits until its member opens it", async () => {
  const { start } = createSmallApp();
  const app = start();
  await add(app, uri);
  expect(await app.authenticator.lock()).toMatchObject({
    ways: { keychain: true, passphrase: false, recoveryKey: false },
  });
  expect((await app.authenticator.reopen()).state).toBe("locked");
  expect((await app.authenticator.unlockWithKeychain("")).state).toBe("open");
  expect(await accounts(app)).toEqual(["alice"]);
});

test("locking overwrites the vault key and every secret, also those that were only read", async () => {
  const { app } = await protectedApp(true);
  const inside = must(await app.authenticator.inside());
  const secrets = inside.contents.entries.map(({ secret }) => secret);
  expect(secrets).toHaveLength(1);
  expect(secrets[0]?.some((byte) => byte !== 0)).toBe(true);
  await app.authenticator.lock();
  for (const secret of secrets)
    expect(secret.every((byte) => byte === 0)).toBe(true);
});

test("what was under way when the vault was locked is saved, what came after it is refused", async () => {
  const { app, start } = await protectedApp(true);
  app.enrolment.clear();
  const [found] = must(
    await app.enrolment.readText(uri.replace("alice", "bob")),
  ).found;
  if (found?.kind !== "candidate") throw new Error("not read");
  const adding = app.enrolment.add([chosen(found)]);
  const locking = app.authenticator.lock();
  const late = app.authenticator.rewrite((contents) => contents);
  must(await adding);
  await locking;
  expect(await late).toMatchObject({
    ok: false,
    problem: { kind: "not-open", vault: { state: "locked" } },
  });
  expect(await accounts(start())).toEqual(["alice", "bob"]);
});

test("a lock that comes while codes are computed leaves them right", async () => {
  const { app } = await protectedApp(true);
  const before = must(await app.liveCodes.list());
  const listing = app.liveCodes.list();
  await app.authenticator.lock();
  expect(must(await listing)).toEqual(before);
});

test("what was read to be added is gone after a lock", async () => {
  const { app } = await protectedApp(true);
  app.enrolment.clear();
  const [found] = must(
    await app.enrolment.readText(uri.replace("alice", "bob")),
  ).found;
  if (found?.kind !== "candidate") throw new Error("not read");
  await app.authenticator.lock();
  must(await unlock(app, known));
  expect(await app.enrolment.add([chosen(found)])).toEqual({
    ok: false,
    problem: { kind: "candidate-gone" },
  });
});

test("the recovery key opens the vault on another computer, whose keychain may open it from then on", async () => {
  const { app, ports, start } = await protectedApp(true);
  const text = await makeRecoveryKey(app, known);
  ports.keychain.items.clear();
  const elsewhere = start();
  expect(await elsewhere.authenticator.view()).toMatchObject({
    state: "locked",
    ways: { keychain: false, passphrase: true, recoveryKey: true },
  });
  const recoveryKey = text.toLowerCase().replaceAll("-", " ");
  const key = { kind: "recovery-key", recoveryKey } as const;
  expect(must(await unlock(elsewhere, key))).toEqual({ state: "open" });
  must(await elsewhere.protection.setKeychainOpens(true, key));
  expect((await start().authenticator.view()).state).toBe("open");
});

test("a recovery key that was misspelt, or is another one, opens nothing and says which it is", async () => {
  const { app } = await protectedApp(true);
  const text = await makeRecoveryKey(app, known);
  const next = await makeRecoveryKey(app, known);
  await app.authenticator.lock();
  const other = text.startsWith("A")
    ? `B${text.slice(1)}`
    : `A${text.slice(1)}`;
  const attempt = async (recoveryKey: string) => {
    const answer = await unlock(app, { kind: "recovery-key", recoveryKey });
    return answer.ok ? answer.value : answer.problem;
  };
  expect(await attempt(other)).toEqual({
    kind: "misspelt",
    problem: "mistyped",
  });
  expect(await attempt("abc")).toEqual({
    kind: "misspelt",
    problem: "not-a-recovery-key",
  });
  expect(await attempt(text)).toEqual({ kind: "wrong", retryAfterMs: 0 });
  expect(await attempt(next)).toEqual({ state: "open" });
});

test("without a keychain a vault begins with a passphrase, and not without", async () => {
  const { ports, start } = createSmallApp();
  ports.keychain.problem = "absent";
  const app = start();
  expect((await app.authenticator.view()).state).toBe("no-keychain");
  expect(await app.protection.begin("too short")).toEqual({
    ok: false,
    problem: { kind: "weak", fault: "too-short" },
  });
  expect(ports.vaultStore.bytes).toBeNull();
  must(await app.protection.begin(passphrase));
  await add(app, uri);
  const again = start();
  expect((await again.authenticator.view()).state).toBe("locked");
  must(await unlock(again, known));
  expect(await accounts(again)).toEqual(["alice"]);
});

test("a keychain that cannot be used leaves the way by passphrase, and says why it is asked for", async () => {
  const { ports, start } = await protectedApp(true);
  ports.keychain.problem = "locked";
  const app = start();
  expect(await app.authenticator.view()).toMatchObject({
    state: "locked",
    ways: { keychain: true, passphrase: true },
    keychainProblem: "locked",
  });
  expect(must(await unlock(app, known))).toEqual({ state: "open" });
});

test("a file that is damaged says so once its key fits, and is not written over", async () => {
  const { ports, start } = await protectedApp(false);
  const bytes = ports.vaultStore.bytes ?? new Uint8Array();
  const damaged = Uint8Array.from(bytes);
  damaged[damaged.length - 1] = (damaged.at(-1) ?? 0) ^ 1;
  ports.vaultStore.bytes = damaged;
  const app = start();
  expect(must(await unlock(app, known))).toMatchObject({
    state: "unreadable",
    problem: "damaged",
  });
  expect(ports.vaultStore.bytes).toBe(damaged);
});

test("a finger opens what the keychain may open, and none opens nothing", async () => {
  const { ports, app } = await protectedApp(true);
  await app.authenticator.lock();
  let isProven = false;
  const asked: string[] = [];
  const authenticator = createAuthenticator({
    ...ports,
    presence: {
      isAvailable: () => true,
      prove: (reason) => {
        asked.push(reason);
        return Promise.resolve(isProven);
      },
    },
  });
  expect((await authenticator.view()).state).toBe("open");
  expect(await authenticator.lock()).toMatchObject({
    ways: { keychain: true, passphrase: true },
  });
  const open = () => authenticator.unlockWithKeychain("to show codes");
  expect((await open()).state).toBe("locked");
  isProven = true;
  expect((await open()).state).toBe("open");
  expect(asked).toEqual(["to show codes", "to show codes"]);
});
