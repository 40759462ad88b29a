import { hostname, uptime } from "node:os";
import { z } from "zod";
import type { EpochMs } from "../../../shared/time";
import { errorCode } from "./disk";

/** Who holds a lock, as it is written into the lock file. */
const holderSchema = z.strictObject({
  pid: z.int().min(1),
  host: z.string().max(300),
  startedAt: z.number(),
  /** No other holder ever had this one. */
  token: z.string().max(100),
});
export type LockHolder = z.infer<typeof holderSchema>;

/** What can be known of the machine that asks. */
export type OwnMachine = {
  readonly pid: number;
  readonly host: string;
  readonly bootedAt: EpochMs;
  readonly isAlive: (pid: number) => boolean;
};

/** This process on this machine. */
export function ownMachine(): OwnMachine {
  return {
    pid: process.pid,
    host: hostname(),
    bootedAt: Date.now() - uptime() * 1000,
    isAlive: (pid) => {
      try {
        process.kill(pid, 0);
        return true;
      } catch (error) {
        return errorCode(error) !== "ESRCH"; // EPERM: another user's, and alive
      }
    },
  };
}

/** The holder named in a lock file; null for one that was cut short or is of another program. */
export function parseHolder(text: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A holder beats every five seconds; one that was silent for this long, and cannot be asked, is gone. */
const SILENT_MS = 60_000;
/** The clock since the start of the machine is not exact. */
const BOOT_SLACK_MS = 10_000;

/**
 * Whether the holder of a lock is certainly gone. On this machine its process says so, or that the machine started after
 * its last beat; by time alone never, for a laptop may have slept. On another machine only time can tell, measured by the
 * clock of the shared folder: `silentMs` is how long ago its last beat was there.
 */
export function isGone(
  holder: LockHolder | null,
  lastBeatAt: EpochMs,
  silentMs: number,
  own: OwnMachine,
): boolean {
  if (holder?.host !== own.host) return silentMs > SILENT_MS;
  if (!own.isAlive(holder.pid)) return true;
  return lastBeatAt + BOOT_SLACK_MS < own.bootedAt;
}
