import type { EpochMs } from "../../../shared/time";

/** How the copies in one folder are named: names sort as their moments do, and nothing else has such a name. */
export type CopyName = {
  readonly of: (moment: EpochMs) => string;
  /** Null for a name that is not one of these. */
  readonly momentOf: (name: string) => EpochMs | null;
};

const two = (number: number) => number.toString().padStart(2, "0");

/** Generations: `vault-20261123-124500-123Z.nidan`, in UTC and to the millisecond. */
export const generationName: CopyName = {
  of: (moment) => {
    const iso = new Date(moment).toISOString(); // 2026-11-23T12:45:00.123Z
    const day = iso.slice(0, 10).replaceAll("-", "");
    const time = iso.slice(11, 19).replaceAll(":", "");
    return `vault-${day}-${time}-${iso.slice(20, 23)}Z.nidan`;
  },
  momentOf: (name) => {
    const parts =
      /^vault-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)-(\d{3})Z\.nidan$/.exec(
        name,
      );
    if (parts === null) return null;
    const [year, month, day, hour, minute, second, ms] = parts.slice(1);
    const moment = Date.parse(
      `${year}-${month}-${day}T${hour}:${minute}:${second}.${ms}Z`,
    );
    return isSameName(generationName, moment, name) ? moment : null;
  },
};

/** Backups: `Nidan-backup-20261123-214500.nidan`, in the local time that the member knows, to the second. */
export const backupName: CopyName = {
  of: (moment) => {
    const at = new Date(moment);
    const day = `${at.getFullYear().toString().padStart(4, "0")}${two(at.getMonth() + 1)}${two(at.getDate())}`;
    const time = `${two(at.getHours())}${two(at.getMinutes())}${two(at.getSeconds())}`;
    return `Nidan-backup-${day}-${time}.nidan`;
  },
  momentOf: (name) => {
    const parts =
      /^Nidan-backup-(\d{4})(\d\d)(\d\d)-(\d\d)(\d\d)(\d\d)\.nidan$/.exec(name);
    if (parts === null) return null;
    const [year, month, day, hour, minute, second] = parts
      .slice(1)
      .map(Number) as [number, number, number, number, number, number];
    const moment = new Date(
      year,
      month - 1,
      day,
      hour,
      minute,
      second,
    ).getTime();
    return isSameName(backupName, moment, name) ? moment : null;
  },
};

/** Refuses what only looks like a moment, as the 31st of February. */
function isSameName(kind: CopyName, moment: EpochMs, name: string): boolean {
  return Number.isFinite(moment) && kind.of(moment) === name;
}
