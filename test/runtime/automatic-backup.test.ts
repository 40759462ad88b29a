import { expect, test } from "vitest";
import { createAutomaticBackup } from "../../electron/runtime/automatic-backup";
import type { BackupProblem } from "../../shared/model/backup-view";
import { no, yes } from "../../shared/outcome";
import { DAY_MS, HOUR_MS } from "../../shared/time";
import { createManualClock } from "../fakes/manual-clock";
import { createMemoryVaultStore } from "../fakes/memory-vault-store";
import { must } from "../fakes/must";

function world() {
  const clock = createManualClock(1_800_000_000_000);
  const vaultStore = createMemoryVaultStore();
  const state = createMemoryVaultStore();
  vaultStore.bytes = Uint8Array.of(1);
  const seen = {
    puts: [] as { folder: string; byte: number | undefined }[],
    problem: null as BackupProblem | null,
    waiting: null as { milliseconds: number; task: () => void } | null,
  };
  const start = () => {
    seen.waiting = null;
    return createAutomaticBackup({
      clock,
      vaultStore,
      state,
      backupFolder: {
        list: () => Promise.resolve(yes([])),
        read: () => Promise.resolve(no("not-readable")),
        put: (folder, bytes) => {
          if (seen.problem !== null) return Promise.resolve(no(seen.problem));
          seen.puts.push({ folder, byte: bytes[0] });
          return Promise.resolve(yes(undefined));
        },
      },
      schedule: (milliseconds, task) => {
        const mine = { milliseconds, task };
        seen.waiting = mine;
        return () => {
          if (seen.waiting === mine) seen.waiting = null;
        };
      },
    });
  };
  /** What the timer would do; resolves when that is done. */
  const ring = async (backup: ReturnType<typeof start>) => {
    const due = seen.waiting;
    seen.waiting = null;
    due?.task();
    await backup.view();
  };
  return { clock, vaultStore, state, seen, start, ring };
}

test("it is off until a folder is chosen, and then the first backup is made at once", async () => {
  const { seen, start, clock } = world();
  const backup = start();
  await backup.changed();
  expect(seen.waiting).toBe(null);
  expect(must(await backup.backUpNow()).folder).toBe(null);
  expect(must(await backup.setFolder("/usb")).lastSuccessAt).toBe(clock.now());
  expect(seen.puts).toEqual([{ folder: "/usb", byte: 1 }]);
});

test("many changes in a row make one backup, of the file as it is then", async () => {
  const { seen, start, ring, vaultStore } = world();
  const backup = start();
  await backup.setFolder("/usb");
  for (const byte of [2, 3, 4]) {
    vaultStore.bytes = Uint8Array.of(byte);
    await backup.changed();
  }
  await ring(backup);
  expect(seen.puts.map(({ byte }) => byte)).toEqual([1, 4]);
  expect(seen.waiting).toBe(null);
});

test("a change whose backup was not made before the app ended is backed up after the next start", async () => {
  const { seen, start, ring } = world();
  const backup = start();
  await backup.setFolder("/usb");
  await backup.changed();
  const next = start();
  await next.resume();
  await ring(next);
  expect(seen.puts).toHaveLength(2);
  const third = start();
  await third.resume();
  expect(seen.waiting).toBe(null);
});

test("a failure is kept over restarts, warned of after 24 hours, tried again, and forgotten with a success", async () => {
  const { seen, start, ring, clock } = world();
  const backup = start();
  await backup.setFolder("/usb");
  const failedAt = clock.now() + HOUR_MS;
  clock.moveTo(failedAt);
  seen.problem = "gone";
  expect(await backup.backUpNow()).toEqual(no("gone"));
  clock.moveTo(failedAt + HOUR_MS);
  await ring(backup);
  clock.moveTo(failedAt + DAY_MS - 1);
  expect(await start().view()).toEqual({
    folder: "/usb",
    lastSuccessAt: failedAt - HOUR_MS,
    failingSince: failedAt,
    lastProblem: "gone",
    isOverdue: false,
  });
  clock.moveTo(failedAt + DAY_MS);
  const later = start();
  expect((await later.view()).isOverdue).toBe(true);
  seen.problem = null;
  await later.resume();
  await ring(later);
  expect(await later.view()).toEqual({
    folder: "/usb",
    lastSuccessAt: clock.now(),
    failingSince: null,
    lastProblem: null,
    isOverdue: false,
  });
});

test("a failure that was noted under a clock that ran ahead is warned of 24 hours after the clock was put right", async () => {
  const { seen, start, ring, clock } = world();
  const right = clock.now();
  const backup = start();
  await backup.setFolder("/usb");
  seen.problem = "gone";
  clock.moveTo(right + 4000 * DAY_MS);
  await backup.backUpNow();
  clock.moveTo(right);
  await ring(backup);
  clock.moveTo(right + DAY_MS);
  expect((await backup.view()).isOverdue).toBe(true);
});

test("turned off, nothing is copied any more", async () => {
  const { seen, start } = world();
  const backup = start();
  await backup.setFolder("/usb");
  await backup.changed();
  expect(must(await backup.setFolder(null)).folder).toBe(null);
  expect(seen.waiting).toBe(null);
  must(await backup.backUpNow());
  expect(seen.puts).toHaveLength(1);
});

test("a vault that cannot be read is a failure, one that is not there yet is none", async () => {
  const { start, vaultStore } = world();
  const backup = start();
  vaultStore.bytes = null;
  expect(must(await backup.setFolder("/usb")).lastProblem).toBe(null);
  vaultStore.readable = false;
  expect(await backup.backUpNow()).toEqual(no("vault-not-readable"));
});

test("a state that is lost is said in words of its own at every start, until the member chooses again", async () => {
  const { start, state, seen } = world();
  state.bytes = Buffer.from('{"folder":"/usb"');
  for (const backup of [start(), start()]) {
    await backup.changed();
    expect(await backup.view()).toMatchObject({
      folder: null,
      lastProblem: "state-lost",
      isOverdue: true,
    });
  }
  expect(seen.puts).toEqual([]);
  must(await start().setFolder(null));
  expect(await start().view()).toMatchObject({
    lastProblem: null,
    isOverdue: false,
  });
});

test("a state that cannot be read now is not taken for one that is off, and holds again once it can", async () => {
  const { start, state } = world();
  await start().setFolder("/usb");
  const backup = start();
  state.readable = false;
  expect((await backup.view()).lastProblem).toBe("state-lost");
  await backup.changed();
  state.readable = true;
  expect((await backup.view()).folder).toBe("/usb");
});

test("a choice that could not be written down does not hold", async () => {
  const { start, state } = world();
  const backup = start();
  state.problem = "read-only";
  expect(await backup.setFolder("/usb")).toEqual(no("read-only"));
  expect((await backup.view()).folder).toBe(null);
});
