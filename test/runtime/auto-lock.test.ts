import { expect, test } from "vitest";
import { createAutoLock } from "../../electron/runtime/auto-lock";
import {
  defaultPreferences,
  type Preferences,
} from "../../shared/model/app-view";
import { must } from "../fakes/must";
import { createSmallApp } from "../fakes/small-app";

const MINUTE_MS = 60_000;

async function world(withPassphrase: boolean) {
  const { ports, start } = createSmallApp();
  const { authenticator, protection } = start();
  must(await authenticator.rewrite((contents) => contents));
  if (withPassphrase)
    must(await protection.setPassphrase("correct horse battery", true, null));
  const due: { at: number; run: () => void }[] = [];
  let preferences: Preferences = defaultPreferences;
  const autoLock = createAutoLock({
    authenticator,
    preferences: () => preferences,
    clock: ports.clock,
    schedule: (afterMs, run) => {
      const timer = { at: ports.clock.now() + afterMs, run };
      due.push(timer);
      return () => void due.splice(due.indexOf(timer), 1);
    },
  });
  /** Lets time pass, and the timers run that are due. */
  const pass = async (milliseconds: number) => {
    ports.clock.moveTo(ports.clock.now() + milliseconds);
    for (const timer of [...due])
      if (timer.at <= ports.clock.now()) {
        due.splice(due.indexOf(timer), 1);
        timer.run();
      }
    await authenticator.rewrite((contents) => contents); // its turn comes after a lock
    return (await authenticator.view()).state;
  };
  const prefer = (change: Partial<Preferences>) => {
    preferences = { ...preferences, ...change };
    autoLock.preferencesChanged();
  };
  return { authenticator, autoLock, pass, prefer };
}

test("the vault locks when nothing was done for as long as preferred, and no earlier", async () => {
  const { autoLock, pass } = await world(true);
  expect(await pass(9 * MINUTE_MS)).toBe("open");
  autoLock.active();
  expect(await pass(9 * MINUTE_MS)).toBe("open");
  expect(await pass(MINUTE_MS)).toBe("locked");
});

test("a shorter time holds at once, and never is never", async () => {
  const { pass, prefer } = await world(true);
  expect(await pass(4 * MINUTE_MS)).toBe("open");
  prefer({ lockAfterMinutes: null });
  expect(await pass(500 * MINUTE_MS)).toBe("open");
  prefer({ lockAfterMinutes: 1 });
  expect(await pass(0)).toBe("locked");
});

test.each([
  ["screen-locked", "lockWithScreen"],
  ["suspended", "lockOnSleep"],
  ["window-closed", "lockOnClose"],
] as const)("%s locks when %s is preferred", async (event, preference) => {
  const { authenticator, autoLock, prefer } = await world(true);
  prefer({ [preference]: false });
  await autoLock.happened(event);
  expect((await authenticator.view()).state).toBe("open");
  prefer({ [preference]: true });
  await autoLock.happened(event);
  expect((await authenticator.view()).state).toBe("locked");
});

test("a vault that the keychain alone opens again does not lock by itself", async () => {
  const { authenticator, autoLock, pass } = await world(false);
  expect(await pass(60 * MINUTE_MS)).toBe("open");
  await autoLock.happened("screen-locked");
  expect((await authenticator.view()).state).toBe("open");
});
