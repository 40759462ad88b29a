import { readFileSync, readlinkSync } from "node:fs";
import { hostname, networkInterfaces } from "node:os";
import { z } from "zod";
import { errorCode } from "./disk";

/** Who holds a lock, as it is written into the lock file. */
const holderSchema = z.strictObject({
  pid: z.int().min(1),
  /** The machine since its last start, as no other has it. */
  machine: z.string().max(1000),
  /** When the process began, as the machine counts; null where it does not say. */
  began: z.string().max(100).nullable(),
  /** No other holder ever had this one. */
  token: z.string().regex(/^[0-9a-f]{32}$/),
});
export type LockHolder = z.infer<typeof holderSchema>;

/** What can be known of the machine that asks. */
export type OwnMachine = {
  readonly pid: number;
  readonly machine: string;
  readonly isAlive: (pid: number) => boolean;
  /** Tells two processes that had one number apart; null where the machine cannot. */
  readonly began: (pid: number) => string | null;
};

/** This process on this machine. */
export function ownMachine(): OwnMachine {
  return {
    pid: process.pid,
    machine: nameMachine(),
    began: beginOf,
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

/**
 * Linux has an id for each start, and numbers processes anew in each container. Elsewhere the network cards tell two
 * machines of one name apart; a machine that changes them is a stranger to its own lock, which costs a minute and no data.
 */
function nameMachine(): string {
  const boot = readOrNull("/proc/sys/kernel/random/boot_id");
  if (boot !== null) return `${boot} ${linkOrEmpty("/proc/self/ns/pid")}`;
  const cards = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .map(({ mac }) => mac);
  return [hostname(), ...new Set(cards)].sort().join(" ").slice(0, 1000);
}

/**
 * Field 22 of `/proc/PID/stat` (proc(5)); the name before it is in brackets, and may hold any. One that ended, and was not
 * yet asked for by its parent, is no holder any more.
 */
function beginOf(pid: number): string | null {
  const stat = readOrNull(`/proc/${pid.toString()}/stat`);
  if (stat === null) return null;
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return ["Z", "X"].includes(fields[0] ?? "") ? "ended" : (fields[19] ?? null);
}

function readOrNull(file: string): string | null {
  try {
    return readFileSync(file, "utf8").trim();
  } catch {
    return null;
  }
}

function linkOrEmpty(file: string): string {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
}

/** The holder named in a lock file; null for one that was cut short or is of another program. */
export function parseHolder(text: string): LockHolder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/** A holder beats every two seconds; one that was silent for this long, and while it was watched too, is gone. */
const SILENT_MS = 60_000;

/**
 * Whether the holder of a lock is certainly gone. On its own machine its process says so; one that is the holder itself
 * never is, for a laptop may have slept. Of any other only time can tell, measured by the clock of the shared folder:
 * `silentMs` is how long ago its last beat was there. A holder that slept as well beats again while it is watched.
 */
export function isGone(
  holder: LockHolder | null,
  silentMs: number,
  wasWatched: boolean,
  own: OwnMachine,
): boolean {
  if (holder?.machine === own.machine) {
    if (!own.isAlive(holder.pid)) return true;
    const began = own.began(holder.pid);
    if (began !== null && holder.began !== null) return began !== holder.began;
  }
  return wasWatched && silentMs > SILENT_MS;
}
