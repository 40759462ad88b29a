import { readdirSync, readFileSync } from "node:fs";

/** Memory of a process and all its descendants, in MiB: resident (shared pages counted in each), and proportional. */
export type TreeMemory = { readonly rss: number; readonly pss: number };

/** Reads the memory of a process tree (Linux). A process that ends meanwhile counts as nothing. */
export function treeMemory(rootPid: number): TreeMemory {
  const parents = new Map<number, number>();
  for (const name of readdirSync("/proc")) {
    const pid = Number(name);
    const stat = Number.isInteger(pid) ? read(`/proc/${name}/stat`) : "";
    // The second field is a name in brackets that may hold anything.
    const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
    if (parent !== undefined) parents.set(pid, Number(parent));
  }
  const isBelow = (pid: number): boolean => {
    const parent = parents.get(pid);
    return pid === rootPid || (parent !== undefined && isBelow(parent));
  };
  let [rss, pss] = [0, 0];
  for (const pid of [...parents.keys()].filter(isBelow)) {
    const rollup = read(`/proc/${pid}/smaps_rollup`);
    rss += field(rollup, "Rss");
    pss += field(rollup, "Pss");
  }
  return { rss: rss / 1024, pss: pss / 1024 };
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
