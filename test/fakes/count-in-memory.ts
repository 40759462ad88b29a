import { closeSync, openSync, readFileSync, readSync } from "node:fs";

/** Pieces of this size are searched at once; longer than any needle by far. */
const PIECE_BYTES = 8 * 1024 * 1024;

type Region = {
  readonly from: number;
  readonly bytes: number;
  readonly name: string;
};

/** The writable memory of a process that is really there (Linux, proc(5)). */
function regionsOf(pid: number): Region[] {
  const maps = readFileSync(`/proc/${String(pid)}/smaps`, "utf8");
  return maps.split(/^(?=[0-9a-f]+-[0-9a-f]+ )/m).flatMap((text) => {
    const [, from = "", to = "", rights = "", name = ""] =
      /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+ *(.*)/.exec(text) ?? [];
    const residentKiB = Number(/^Rss: +(\d+)/m.exec(text)?.[1] ?? 0);
    const start = parseInt(from, 16);
    return rights.startsWith("rw") && residentKiB > 0
      ? [{ from: start, bytes: parseInt(to, 16) - start, name }]
      : [];
  });
}

/** How often each of these lies in the memory of the process, whoever wrote it there. */
export function countInMemory<Name extends string>(
  pid: number,
  needles: ReadonlyMap<Name, Buffer>,
): Map<Name, { count: number; where: Set<string> }> {
  const found = new Map<Name, { count: number; where: Set<string> }>();
  const overlap = Math.max(
    ...[...needles.values()].map(({ length }) => length),
  );
  const memory = openSync(`/proc/${String(pid)}/mem`, "r");
  const buffer = Buffer.alloc(PIECE_BYTES + overlap);
  try {
    for (const { from, bytes, name } of regionsOf(pid))
      for (let at = 0; at < bytes; at += PIECE_BYTES) {
        const wanted = Math.min(PIECE_BYTES + overlap, bytes - at);
        let read = 0;
        try {
          read = readSync(memory, buffer, 0, wanted, from + at);
        } catch {
          continue; // gone meanwhile
        }
        const piece = buffer.subarray(0, read);
        for (const [needle, look] of needles)
          for (
            let hit = piece.indexOf(look);
            hit >= 0 && hit < PIECE_BYTES;
            hit = piece.indexOf(look, hit + 1)
          ) {
            const one = found.get(needle) ?? { count: 0, where: new Set() };
            one.count += 1;
            one.where.add(name === "" ? "anonymous" : name);
            found.set(needle, one);
          }
      }
  } finally {
    closeSync(memory);
  }
  return found;
}
