import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** The process and all below it, by number (Linux). */
export function processesBelow(top: number): readonly number[] {
  const parents = new Map(
    readdirSync("/proc")
      .map(Number)
      .filter(Number.isInteger)
      .map((pid) => [pid, parentOf(pid)]),
  );
  const isBelow = (pid: number | undefined): boolean =>
    pid !== undefined && (pid === top || isBelow(parents.get(pid)));
  return [...parents.keys()].filter(isBelow);
}

/** The processes that run this executable. */
export function processesOf(executable: string): readonly number[] {
  return readdirSync("/proc")
    .map(Number)
    .filter(Number.isInteger)
    .filter(
      (pid) => quietly(() => readlinkSync(`/proc/${pid}/exe`)) === executable,
    );
}

/** Every internet socket that these processes hold, as `tcp 0100007F:1F90 0A`: protocol, local address, state (proc(5)). */
export function internetSockets(pids: readonly number[]): readonly string[] {
  return pids.flatMap((pid) => {
    const folder = `/proc/${pid}/fd`;
    const held = new Set(
      (quietly(() => readdirSync(folder)) ?? []).map(
        (name) =>
          /^socket:\[(\d+)\]$/.exec(
            quietly(() => readlinkSync(`${folder}/${name}`)) ?? "",
          )?.[1],
      ),
    );
    return ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"].flatMap((protocol) => {
      const table = quietly(() =>
        readFileSync(`/proc/${pid}/net/${protocol}`, "utf8"),
      );
      return (table ?? "")
        .split("\n")
        .slice(1)
        .map((line) => line.trim().split(/\s+/))
        .filter((fields) => held.has(fields[9] ?? ""))
        .map((fields) => `${protocol} ${fields[1]} ${fields[3]}`);
    });
  });
}

/** The words that it was started with, in one text; empty where it has ended. */
export function commandOf(pid: number): string {
  return quietly(() => readFileSync(`/proc/${pid}/cmdline`, "utf8")) ?? "";
}

function parentOf(pid: number): number | undefined {
  const stat = quietly(() => readFileSync(`/proc/${pid}/stat`, "utf8")) ?? "";
  // The second field is a name in brackets that may hold anything.
  const parent = stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1];
  return parent === undefined ? undefined : Number(parent);
}

/** A process may end while it is looked at. */
function quietly<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch {
    return null;
  }
}
