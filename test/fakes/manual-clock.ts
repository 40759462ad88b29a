import type { Clock } from "../../electron/ports/clock";

/** A clock that stands until it is moved; sleeping moves it. */
export function createManualClock(
  start: number,
): Clock & { moveTo: (now: number) => void } {
  let now = start;
  return {
    now: () => now,
    sleep: (milliseconds) => {
      now += milliseconds;
      return Promise.resolve();
    },
    moveTo: (moment) => {
      now = moment;
    },
  };
}
