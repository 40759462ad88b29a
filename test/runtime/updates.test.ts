import { describe, expect, onTestFinished, test } from "vitest";
import type { Updates } from "../../electron/ports/updates";
import { createAppUpdates } from "../../electron/runtime/updates";
import type { UpdateView } from "../../shared/model/update-view";
import { no, yes } from "../../shared/outcome";
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../shared/time";

const START = 1_700_000_000_000;
const update = { version: "1.1.0", notes: "New." };

/** The shell on updates that answer as they are told, and a clock that sleeps until it is moved. */
function world(answers: Partial<Updates> = {}, isWanted = true) {
  const it = {
    now: START,
    isWanted,
    asked: [] as string[],
    seen: [] as UpdateView[],
    sleepers: [] as { until: number; wake: () => void }[],
  };
  const app = createAppUpdates({
    updates: {
      off: null,
      check: () => {
        it.asked.push("check");
        return Promise.resolve(yes(update));
      },
      download: (progress) => {
        it.asked.push("download");
        for (const percent of [-1, 0.2, 40.1, 40.9, 120]) progress(percent);
        return Promise.resolve(yes(undefined));
      },
      install: () => {
        it.asked.push("install");
        return Promise.resolve(yes(undefined));
      },
      ...answers,
    },
    clock: {
      now: () => it.now,
      sleep: (milliseconds) =>
        new Promise((wake) => {
          it.sleepers.push({ until: it.now + milliseconds, wake });
        }),
    },
    isWanted: () => it.isWanted,
    saved: () => {
      it.asked.push("saved");
      return Promise.resolve();
    },
  });
  app.watch(() => it.seen.push(app.view()));
  /** Moves the clock, a minute at a time; whoever slept goes on before the next. */
  const pass = async (milliseconds: number) => {
    for (const end = it.now + milliseconds; it.now < end;) {
      it.now += MINUTE_MS;
      const due = it.sleepers.filter(({ until }) => until <= it.now);
      it.sleepers = it.sleepers.filter(({ until }) => until > it.now);
      for (const { wake } of due) wake();
      for (let turn = 0; turn < 10; turn++) await Promise.resolve();
    }
  };
  return { app, it, pass };
}

describe("the steps to a newer version", () => {
  test("are checked, fetched and installed, each told, the install after the last save", async () => {
    const { app, it } = world();
    expect(app.view()).toEqual({ state: "idle", lastCheckedAt: null });
    await app.check();
    await app.download();
    await app.install();
    expect(it.asked).toEqual(["check", "download", "saved", "install"]);
    expect(it.seen).toEqual([
      { state: "checking" },
      { state: "available", update },
      { state: "downloading", update, percent: 0 },
      { state: "downloading", update, percent: 40 },
      { state: "downloading", update, percent: 100 },
      { state: "ready", update },
    ]);
  });

  test("are not taken out of turn, nor twice", async () => {
    const { app, it } = world();
    await app.download();
    await app.install();
    expect(it.asked).toEqual([]);
    await Promise.all([app.check(), app.check()]);
    await app.install();
    await Promise.all([app.download(), app.download(), app.check()]);
    await app.check(); // what is ready stays ready
    await Promise.all([app.install(), app.install()]);
    expect(it.asked).toEqual(["check", "download", "saved", "install"]);
  });

  test("end where nothing is newer, or with what went wrong, and can be tried again", async () => {
    const results = [no("unsigned" as const), yes(null), yes(update)];
    const { app } = world({
      check: () => Promise.resolve(results.shift() ?? yes(null)),
      download: () => Promise.resolve(no("damaged")),
    });
    const lastCheckedAt = START;
    await app.check();
    const failed = { state: "failed", problem: "unsigned", lastCheckedAt };
    expect(app.view()).toEqual(failed);
    await app.check();
    expect(app.view()).toEqual({ state: "idle", lastCheckedAt });
    await app.check();
    await app.download();
    expect(app.view()).toEqual({ ...failed, problem: "damaged" });
  });

  test("an install that does not work leaves the app running, and says so", async () => {
    const { app } = world({
      install: () => Promise.resolve(no("not-installed")),
    });
    await app.check();
    await app.download();
    await app.install();
    expect(app.view()).toMatchObject({ problem: "not-installed" });
  });

  test("wait for a save that goes on", async () => {
    let save: () => void = () => undefined;
    const asked: string[] = [];
    const app = createAppUpdates({
      updates: {
        off: null,
        check: () => Promise.resolve(yes(update)),
        download: () => Promise.resolve(yes(undefined)),
        install: () => {
          asked.push("install");
          return Promise.resolve(yes(undefined));
        },
      },
      clock: { now: () => START, sleep: () => Promise.resolve() },
      isWanted: () => false,
      saved: () => new Promise<void>((resolve) => (save = resolve)),
    });
    await app.check();
    await app.download();
    const installed = app.install();
    await Promise.resolve();
    expect(asked).toEqual([]);
    save();
    await installed;
    expect(asked).toEqual(["install"]);
  });
});

describe("asking by itself", () => {
  const nothingNew = (
    asked: number[],
    now: () => number,
  ): Partial<Updates> => ({
    check: () => {
      asked.push((now() - START) / MINUTE_MS);
      return Promise.resolve(yes(null));
    },
  });

  test("happens a minute after the start and once a day from then on", async () => {
    const at: number[] = [];
    const { app, it, pass } = world(nothingNew(at, () => it.now));
    onTestFinished(app.start());
    expect(at).toEqual([]);
    await pass(2 * DAY_MS + HOUR_MS);
    expect(at).toEqual([1, 1441, 2881]);
  });

  test("happens never without the member's wish, and within the hour with it", async () => {
    const at: number[] = [];
    const { app, it, pass } = world(
      nothingNew(at, () => it.now),
      false,
    );
    onTestFinished(app.start());
    await pass(3 * DAY_MS);
    expect(at).toEqual([]);
    it.isWanted = true;
    await pass(HOUR_MS);
    expect(at).toHaveLength(1);
    it.isWanted = false;
    await pass(3 * DAY_MS);
    expect(at).toHaveLength(1);
  });

  test("counts a check by hand, and ends when it is told to", async () => {
    const at: number[] = [];
    const { app, it, pass } = world(nothingNew(at, () => it.now));
    const stop = app.start();
    await app.check();
    await pass(DAY_MS - HOUR_MS);
    expect(at).toEqual([0]);
    stop();
    await pass(2 * DAY_MS);
    expect(at).toEqual([0]);
  });

  test("is nothing to a build that is off, and no step is one", async () => {
    const { app, it, pass } = world({ off: "system-package" });
    onTestFinished(app.start());
    await pass(2 * DAY_MS);
    await app.check();
    await app.download();
    await app.install();
    expect(it.asked).toEqual([]);
    expect(it.seen).toEqual([]);
    expect(app.view()).toEqual({ state: "off", reason: "system-package" });
  });
});
