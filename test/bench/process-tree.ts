import { readFileSync } from "node:fs";
import { processesBelow } from "../packaged/processes";

/** Memory of a process and all its descendants, in MiB. */
export type TreeMemory = {
  /** Resident: shared pages counted in each. */
  readonly rss: number;
  /** Proportional: shared pages divided among those that share them, strangers included. */
  readonly pss: number;
  /** Of the proportional, without files: does not change with how often else a program is running. */
  readonly own: number;
};

/** Reads the memory of a process tree (Linux). A process that ends meanwhile counts as nothing. */
export function treeMemory(rootPid: number): TreeMemory {
  let [rss, pss, own] = [0, 0, 0];
  for (const pid of processesBelow(rootPid)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    rss += field(rollup, "Rss");
    pss += field(rollup, "Pss");
    own += field(rollup, "Pss_Anon") + field(rollup, "Pss_Shmem");
  }
  return { rss: rss / 1024, pss: pss / 1024, own: own / 1024 };
}

function field(rollup: string, name: string): number {
  return Number(
    new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(rollup)?.[1] ?? 0,
  );
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
