import { describe, expect, test } from "vitest";
import { createAuthenticator } from "../../electron/runtime/authenticator";
import type { RewriteReason, VaultNews } from "../../shared/model/vault-view";
import { createSmallApp } from "../fakes/small-app";
import { accounts, add } from "../fakes/small-app-steps";
import { makeRecoveryKey } from "../fakes/make-recovery-key";
import { must } from "../fakes/must";

const uri = (name: string) =>
  `otpauth://totp/${name}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ`;

describe("what lay there and is not the vault any more", () => {
  async function openApp() {
    const app = createSmallApp();
    const started = app.start();
    await add(started, uri("alice"));
    const news: VaultNews[] = [];
    started.authenticator.watchNews((one) => news.push(one));
    return { ...app, started, news };
  }
  const foreignVault = async () => {
    const other = createSmallApp("another");
    await add(other.start(), uri("mallory"));
    return other.ports.vaultStore.bytes;
  };

  test.each<
    [RewriteReason, (bytes: Uint8Array | null) => Promise<Uint8Array | null>]
  >([
    ["gone", () => Promise.resolve(null)],
    ["damaged", (bytes) => Promise.resolve(bytes?.slice(0, -1) ?? null)],
    ["other-vault", foreignVault],
  ])(
    "%s: the next save writes it again from memory, sets aside what lay there, and says so",
    async (because, spoil) => {
      const { ports, started, news, start } = await openApp();
      const spoiled = await spoil(ports.vaultStore.bytes);
      ports.vaultStore.bytes = spoiled;
      expect((await add(started, uri("bob"))).ok).toBe(true);
      expect(await accounts(start())).toEqual(["alice", "bob"]);
      const [setAside = null] = ports.generations.broken.keys();
      expect(ports.generations.broken.get(setAside ?? "") ?? null).toEqual(
        spoiled,
      );
      expect(news).toEqual([{ kind: "rewritten", because, setAside }]);
    },
  );

  test("a file that another program was just writing is joined once it is whole", async () => {
    const { ports, start } = createSmallApp();
    const first = start();
    await add(first, uri("alice"));
    let looks = 0;
    let whole = ports.vaultStore.bytes;
    const authenticator = createAuthenticator({
      ...ports,
      clock: {
        ...ports.clock,
        sleep: () => {
          if (++looks === 2) ports.vaultStore.bytes = whole;
          return Promise.resolve();
        },
      },
    });
    await authenticator.view();
    await add(first, uri("bob"));
    whole = ports.vaultStore.bytes;
    ports.vaultStore.bytes = whole?.slice(0, 200) ?? null;
    must(await authenticator.rewrite((contents) => contents));
    expect(await accounts(start())).toEqual(["alice", "bob"]);
    expect(ports.generations.broken.size).toBe(0);
  });

  test("a change of the ways in does the same", async () => {
    const { ports, started, news, start } = await openApp();
    ports.vaultStore.bytes = null;
    await makeRecoveryKey(started);
    expect(news).toEqual([
      { kind: "rewritten", because: "gone", setAside: null },
    ]);
    expect(await accounts(start())).toEqual(["alice"]);
  });

  test("what a later Nidan saved, and what cannot be read, is not written over", async () => {
    const { ports, started, news } = await openApp();
    const later = Buffer.from(ports.vaultStore.bytes ?? []);
    later.write("3", later.indexOf('"format":2') + 9);
    ports.vaultStore.bytes = later;
    const refused = { ok: false, problem: { problem: "not-ours" } };
    expect(await add(started, uri("bob"))).toMatchObject(refused);
    ports.vaultStore.readable = false;
    expect(await add(started, uri("bob"))).toMatchObject(refused);
    expect(ports.vaultStore.bytes).toBe(later);
    expect(ports.generations.broken.size).toBe(0);
    expect(news).toEqual([]);
  });
});

describe("a vault that was there, and whose file is gone at the start", () => {
  function goneApp() {
    const app = createSmallApp();
    const start = () =>
      createAuthenticator({
        ...app.ports,
        hadVault: () => Promise.resolve(true),
      });
    return { ...app, start };
  }

  test("is not begun anew by itself", async () => {
    const { ports, start } = goneApp();
    const authenticator = start();
    const gone = { state: "unreadable", problem: "gone" };
    expect(await authenticator.view()).toMatchObject(gone);
    expect(await authenticator.reopen()).toMatchObject(gone);
    const change = { type: "add-entries", added: [] } as const;
    expect((await authenticator.change(change)).ok).toBe(false);
    expect(ports.vaultStore.bytes).toBe(null);
  });

  test("is begun anew on the member's word, and opens by itself once it was saved", async () => {
    const { start } = goneApp();
    const authenticator = start();
    expect(await authenticator.beginAnew()).toEqual({ state: "open" });
    must(await authenticator.rewrite((contents) => contents));
    expect(await start().view()).toEqual({ state: "open" });
  });

  test("is begun with a passphrase where there is no keychain, and never over the vault that was begun", async () => {
    const { ports } = goneApp();
    const authenticator = createAuthenticator({
      ...ports,
      hadVault: () => Promise.resolve(true),
    });
    ports.keychain.problem = "absent";
    const slot = { kind: "recovery", id: ports.entropy.uuid() } as const;
    const begin = (key: number) =>
      authenticator.begin({
        ...slot,
        recoveryKey: new Uint8Array(16).fill(key),
      });
    expect((await begin(1)).ok).toBe(false);
    expect(await authenticator.beginAnew()).toMatchObject({
      state: "no-keychain",
    });
    expect((await begin(1)).ok).toBe(true);
    const saved = ports.vaultStore.bytes;
    await authenticator.lock();
    expect((await begin(2)).ok).toBe(false);
    expect(ports.vaultStore.bytes).toBe(saved);
  });

  test("one that was begun anew is not begun over when the keychain goes", async () => {
    const { ports, start } = goneApp();
    const authenticator = start();
    await authenticator.beginAnew();
    must(await authenticator.rewrite((contents) => contents));
    const saved = ports.vaultStore.bytes;
    await authenticator.lock();
    ports.keychain.problem = "absent";
    expect(await authenticator.unlockWithKeychain("")).toMatchObject({
      state: "no-keychain",
    });
    const begun = await authenticator.begin({
      kind: "recovery",
      id: ports.entropy.uuid(),
      recoveryKey: new Uint8Array(16),
    });
    expect(begun.ok).toBe(false);
    expect(ports.vaultStore.bytes).toBe(saved);
  });

  test("an open vault is not begun anew", async () => {
    const app = createSmallApp();
    const started = app.start();
    await add(started, uri("alice"));
    expect(await started.authenticator.beginAnew()).toEqual({ state: "open" });
    expect(await accounts(started)).toEqual(["alice"]);
  });
});
