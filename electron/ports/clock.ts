import type { EpochMs } from "../../shared/time";

/** The machine's clock. */
export interface Clock {
  now(): EpochMs;
  /** Resolves after at least that many milliseconds. */
  sleep(milliseconds: number): Promise<void>;
}
