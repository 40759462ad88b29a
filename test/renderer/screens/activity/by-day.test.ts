import { expect, test } from "vitest";
import { byDay } from "../../../../renderer/screens/activity/by-day";
import { lineAt } from "./line-at";

const noon = new Date(2026, 10, 23, 12).getTime();
const HOUR_MS = 3_600_000;

test("lines are grouped by the days of this computer, in the order they came", () => {
  const lines = [0, 11, 13, 14, 60].map((hours) =>
    lineAt(noon - hours * HOUR_MS),
  );
  const days = byDay(lines);
  expect(days.map(({ lines }) => lines.length)).toEqual([2, 2, 1]);
  expect(days.flatMap(({ lines }) => lines)).toEqual(lines);
  expect(days.map(({ at }) => at)).toEqual([
    noon,
    noon - 13 * HOUR_MS,
    noon - 60 * HOUR_MS,
  ]);
});

test("a day that comes back after the clock was moved is a group of its own", () => {
  const days = byDay([lineAt(noon), lineAt(noon - 24 * HOUR_MS), lineAt(noon)]);
  expect(days).toHaveLength(3);
});

test("nothing gives no day", () => {
  expect(byDay([])).toEqual([]);
});
