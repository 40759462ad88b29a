import type { ActivityView } from "../../../shared/model/activity-view";

/** The lines of one day, in the order they came; `at` is the first one's moment. */
export type Day = {
  readonly at: number;
  readonly lines: readonly ActivityView[];
};

/** Groups lines by the days of this computer's calendar. */
export function byDay(lines: readonly ActivityView[]): Day[] {
  const days: { at: number; lines: ActivityView[] }[] = [];
  let current = "";
  for (const line of lines) {
    const date = new Date(line.at).toDateString();
    if (date !== current) days.push({ at: line.at, lines: [] });
    current = date;
    days.at(-1)?.lines.push(line);
  }
  return days;
}
