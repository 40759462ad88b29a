import { setTimeout } from "node:timers/promises";
import type { Clock } from "../../ports/clock";

/** The clock of this machine. */
export const systemClock: Clock = {
  now: () => Date.now(),
  sleep: async (milliseconds) => {
    await setTimeout(milliseconds);
  },
};
