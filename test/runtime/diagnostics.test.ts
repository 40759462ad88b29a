import { expect, test } from "vitest";
import {
  createDiagnostics,
  type DiagnosticsParts,
} from "../../electron/runtime/diagnostics";
import { defaultPreferences } from "../../shared/model/app-view";
import { yes } from "../../shared/outcome";
import { createManualClock } from "../fakes/manual-clock";
import { createMemoryKeychain } from "../fakes/memory-keychain";

/** Diagnostics of a computer that answers; `saved` is what was saved, `giveUp` lets all patience end. */
function diagnostics(change: Partial<DiagnosticsParts> = {}) {
  const saved: { name: string; text: string }[] = [];
  const waiting = new Set<() => void>();
  const made = createDiagnostics({
    facts: () => ({ app: { version: "1.0.0" }, cwd: "/home/taro/x" }),
    preferences: () => defaultPreferences,
    vault: () => ({ state: "open" }),
    keychain: createMemoryKeychain(),
    profileFiles: {
      list: () =>
        Promise.resolve({
          own: [{ name: "vault.nidan", bytes: 9, changedAt: 0, kind: "file" }],
          others: 2,
        }),
    },
    recentLog: () => ['{"event":"a"}', '{"event":"b"}'],
    readAgain: (line) => JSON.parse(line) as unknown,
    member: { homes: ["/home/taro"], userNames: ["taro"] },
    accountNames: () => Promise.resolve([]),
    saveText: (name, text) => {
      saved.push({ name, text });
      return Promise.resolve(yes(`/media/${name}`));
    },
    clock: createManualClock(1_700_000_000_000),
    schedule: (_afterMs, run) => {
      waiting.add(run);
      return () => waiting.delete(run);
    },
    ...change,
  });
  const read = async () =>
    JSON.parse(await made.preview()) as Record<string, unknown>;
  return { ...made, read, saved, waiting };
}
const never = <Value>() => new Promise<Value>(() => undefined);

test("all that is known is in it, and no patience is left over", async () => {
  const { read, waiting } = diagnostics();
  expect(await read()).toEqual({
    at: "2023-11-14T22:13:20.000Z",
    app: { version: "1.0.0" },
    cwd: "~/x",
    keychain: "works",
    preferences: defaultPreferences,
    files: {
      own: [
        {
          name: "vault.nidan",
          bytes: 9,
          kind: "file",
          changedAt: "1970-01-01T00:00:00.000Z",
        },
      ],
      others: 2,
    },
    vault: { state: "open" },
    log: [{ event: "a" }, { event: "b" }],
  });
  expect(waiting.size).toBe(0);
});

test("exactly what was shown last is saved, and what nobody has seen is not", async () => {
  const log = ['{"event":"a"}'];
  const { preview, save, saved } = diagnostics({ recentLog: () => log });
  expect(await save()).toEqual({ ok: false, problem: "failed" });
  await preview();
  log.push('{"event":"b"}');
  const shown = await preview();
  log.push('{"event":"c"}');
  const name = "nidan-diagnostics-2023-11-14.json";
  expect(await save()).toEqual(yes(`/media/${name}`));
  expect(saved).toEqual([{ name, text: shown }]);
  expect(shown).toContain('"b"');
});

test("the folder of the vault is told without whose it is", async () => {
  const { read } = diagnostics({
    vault: () => ({
      state: "no-keychain",
      problem: "absent",
      path: "/media/taro/home/taro/vault.nidan",
    }),
  });
  expect((await read())["vault"]).toMatchObject({
    problem: "absent",
    path: "/media/[user]~/vault.nidan",
  });
});

test("the names of the member's entries are taken out of the log", async () => {
  const { read } = diagnostics({
    recentLog: () => ['{"event":"x","of":["Kumo of hanako@example.jp"]}'],
    accountNames: () => Promise.resolve(["Kumo", ""]),
  });
  expect((await read())["log"]).toEqual([
    { event: "x", of: ["[name] of [address]"] },
  ]);
});

test("what does not answer is not waited for, and a log whose names are not known is left out", async () => {
  const { preview, waiting } = diagnostics({
    keychain: { ...createMemoryKeychain(), read: () => never() },
    profileFiles: { list: () => Promise.reject(new Error("gone")) },
    accountNames: () => never(),
    vault: () => null,
  });
  const shown = preview();
  for (const giveUp of waiting) giveUp();
  expect(JSON.parse(await shown)).toMatchObject({
    keychain: "no-answer",
    files: null,
    vault: { state: "opening" },
    log: "left out",
  });
});

test("the keychain's problem is told", async () => {
  const keychain = createMemoryKeychain();
  keychain.problem = "locked";
  const { read } = diagnostics({ keychain });
  expect((await read())["keychain"]).toBe("locked");
});
