import { describe, expect, test } from "vitest";
import { createSmallApp } from "../fakes/small-app";
import { accounts, add } from "../fakes/small-app-steps";
import { chosen } from "../fakes/chosen";

const uri = (name: string) =>
  `otpauth://totp/${name}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ`;

describe("the vault of the authenticator", () => {
  test("is empty at first, and nothing is stored before the first change", async () => {
    const { ports, start } = createSmallApp();
    expect(await start().authenticator.view()).toEqual({ state: "open" });
    expect(ports.vaultStore.bytes).toBeNull();
    expect(ports.keychain.items.size).toBe(0);
  });

  test("holds after a restart what was added before", async () => {
    const { start } = createSmallApp();
    const first = start();
    expect((await add(first, uri("alice"))).ok).toBe(true);
    expect((await add(first, uri("bob"))).ok).toBe(true);
    expect(await accounts(start())).toEqual(["alice", "bob"]);
  });

  test("takes changes one after the other, however many come at once", async () => {
    const { ports, start } = createSmallApp();
    const app = start();
    const read = await app.enrolment.readText(
      Array.from({ length: 20 }, (_, i) => uri(`a${i.toString()}`)).join("\n"),
    );
    if (!read.ok) throw new Error("not open");
    await Promise.all(
      read.value.found.map((found) =>
        found.kind === "candidate"
          ? app.enrolment.add([chosen(found)])
          : Promise.reject(new Error("not read")),
      ),
    );
    expect(await accounts(start())).toHaveLength(20);
    expect(ports.vaultStore.writes).toBe(20);
  });

  test("keeps everything as it was when a save fails, and goes on when the fault has ended", async () => {
    const { ports, start } = createSmallApp();
    const app = start();
    await add(app, uri("alice"));
    const before = ports.vaultStore.bytes;
    ports.vaultStore.problem = "disk-full";
    expect(await add(app, uri("bob"))).toEqual({
      ok: false,
      problem: {
        kind: "file",
        problem: "disk-full",
        path: "/memory/vault.nidan",
      },
    });
    expect(await accounts(app)).toEqual(["alice"]);
    expect(ports.vaultStore.bytes).toBe(before);
    ports.vaultStore.problem = null;
    expect((await add(app, uri("bob"))).ok).toBe(true);
    expect(await accounts(start())).toEqual(["alice", "bob"]);
  });

  test("goes on saving when the keychain vanishes while it is open", async () => {
    const { ports, start } = createSmallApp();
    const app = start();
    await add(app, uri("alice"));
    ports.keychain.problem = "absent";
    expect((await add(app, uri("bob"))).ok).toBe(true);
    ports.keychain.problem = null;
    expect(await accounts(start())).toEqual(["alice", "bob"]);
  });
});

describe("without a keychain", () => {
  test("nothing is opened, and nothing stored", async () => {
    const { ports, start } = createSmallApp();
    ports.keychain.problem = "absent";
    const { authenticator } = start();
    const view = {
      state: "no-keychain",
      problem: "absent",
      path: "/memory/vault.nidan",
    };
    expect(await authenticator.view()).toEqual(view);
    expect(
      await authenticator.change({ type: "add-entries", added: [] }),
    ).toEqual({ ok: false, problem: { kind: "not-open", vault: view } });
    expect(ports.vaultStore.bytes).toBeNull();
  });

  test("the vault opens as soon as there is one", async () => {
    const { ports, start } = createSmallApp();
    ports.keychain.problem = "locked";
    const app = start();
    expect(await app.authenticator.view()).toMatchObject({ problem: "locked" });
    ports.keychain.problem = null;
    expect(await app.authenticator.reopen()).toEqual({ state: "open" });
    expect((await add(app, uri("alice"))).ok).toBe(true);
  });

  test("a first save that cannot keep its key writes no file", async () => {
    const { ports, start } = createSmallApp();
    const app = start();
    await app.authenticator.view();
    ports.keychain.problem = "denied";
    expect(await add(app, uri("alice"))).toEqual({
      ok: false,
      problem: { kind: "keychain", problem: "denied" },
    });
    expect(ports.vaultStore.bytes).toBeNull();
  });
});

describe("a vault that does not open is reported and never written", () => {
  const cases: [
    string,
    (app: ReturnType<typeof createSmallApp>) => void,
    string,
  ][] = [
    [
      "cut",
      ({ ports }) => {
        ports.vaultStore.bytes = ports.vaultStore.bytes?.slice(0, -1) ?? null;
      },
      "damaged",
    ],
    [
      "empty",
      ({ ports }) => {
        ports.vaultStore.bytes = new Uint8Array(0);
      },
      "damaged",
    ],
    [
      "changed",
      ({ ports }) => {
        const b = ports.vaultStore.bytes;
        if (b) b[40] = (b[40] ?? 0) ^ 1;
      },
      "damaged",
    ],
    [
      "not readable",
      ({ ports }) => {
        ports.vaultStore.readable = false;
      },
      "not-readable",
    ],
    [
      "without its key",
      ({ ports }) => {
        ports.keychain.items.clear();
      },
      "key-missing",
    ],
    [
      "with the key of another vault",
      ({ ports }) => {
        for (const key of ports.keychain.items.keys())
          ports.keychain.items.set(key, new Uint8Array(32));
      },
      "damaged",
    ],
    [
      "with a key of a wrong length",
      ({ ports }) => {
        for (const key of ports.keychain.items.keys())
          ports.keychain.items.set(key, new Uint8Array(5));
      },
      "damaged",
    ],
  ];
  test.each(cases)("%s", async (_name, spoil, problem) => {
    const app = createSmallApp();
    await add(app.start(), uri("alice"));
    spoil(app);
    const kept = app.ports.vaultStore.bytes;
    const { writes } = app.ports.vaultStore;
    const started = app.start();
    expect(await started.authenticator.view()).toEqual({
      state: "unreadable",
      problem,
      path: "/memory/vault.nidan",
    });
    const refused = await started.authenticator.change({
      type: "add-entries",
      added: [],
    });
    expect(refused.ok).toBe(false);
    expect(await started.authenticator.reopen()).toMatchObject({ problem });
    expect(app.ports.vaultStore.writes).toBe(writes);
    expect(app.ports.vaultStore.bytes).toBe(kept);
  });
});
