import type { Preferences } from "../../shared/model/app-view";
import type { EpochMs } from "../../shared/time";
import type { Clock } from "../ports/clock";
import type { Authenticator } from "./authenticator";
import { waysInto } from "./ways-in";

/** What happens around the app that may lock the vault. */
export type LockEvent = "screen-locked" | "suspended" | "window-closed";

/** Locks the vault by itself, as the member prefers. One that the keychain alone opens again without asking stays open. */
export type AutoLock = {
  /** The member did something in the window. */
  active(): void;
  /** The preferences may be others. */
  preferencesChanged(): void;
  happened(event: LockEvent): Promise<void>;
};

export function createAutoLock({
  authenticator,
  preferences,
  clock,
  schedule,
}: {
  readonly authenticator: Pick<Authenticator, "lock" | "inside" | "watch">;
  readonly preferences: () => Preferences;
  readonly clock: Pick<Clock, "now">;
  /** Runs once after so many milliseconds; cancelled by what it answers with. */
  readonly schedule: (afterMs: number, run: () => void) => () => void;
}): AutoLock {
  let activeAt: EpochMs = clock.now();
  let cancel: () => void = () => undefined;

  const lockIfItAsks = async () => {
    const inside = await authenticator.inside();
    if (!inside.ok) return;
    const { passphrase, keychain } = waysInto(inside.value.header);
    if (passphrase || !keychain) await authenticator.lock();
  };
  const wait = () => {
    cancel();
    const { lockAfterMinutes } = preferences();
    if (lockAfterMinutes === null) return;
    const idleMs = clock.now() - activeAt;
    const leftMs = lockAfterMinutes * 60_000 - idleMs;
    if (leftMs <= 0) void lockIfItAsks();
    else cancel = schedule(leftMs, wait);
  };
  const active = () => {
    activeAt = clock.now();
    wait();
  };
  authenticator.watch(({ state }) => {
    if (state === "open") active();
  });
  active();

  return {
    active,
    preferencesChanged: wait,
    happened: async (event) => {
      const { lockWithScreen, lockOnSleep, lockOnClose } = preferences();
      const wanted = {
        "screen-locked": lockWithScreen,
        suspended: lockOnSleep,
        "window-closed": lockOnClose,
      };
      if (wanted[event]) await lockIfItAsks();
    },
  };
}
