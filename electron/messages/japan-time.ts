import type { EpochMs } from "../../shared/time";

/** A moment on the clocks of Japan, to the minute begun; every part is in digits. */
export type JapanTime = {
  readonly year: string;
  /** 1 to 12. */
  readonly month: string;
  readonly day: string;
  /** 0 to 23. */
  readonly hour: string;
  /** Two digits. */
  readonly minute: string;
};

const clock = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
  timeZone: "Asia/Tokyo",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
});

/** The service is in Japan, and so are the phones it sends to: its messages say the time there, whatever clock sends them. */
export function toJapanTime(at: EpochMs): JapanTime {
  const parts = new Map(
    clock.formatToParts(at).map(({ type, value }) => [type, value]),
  );
  const digits = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? "?";
  return {
    year: digits("year"),
    month: digits("month"),
    day: digits("day"),
    hour: String(Number(digits("hour"))),
    minute: digits("minute").padStart(2, "0"),
  };
}
