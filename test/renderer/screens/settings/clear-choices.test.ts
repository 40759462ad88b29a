import { expect, test } from "vitest";
import {
  clearChoices,
  NEVER,
  toSeconds,
} from "../../../../renderer/screens/settings/clear-choices";
import { preferencesSchema } from "../../../../shared/model/app-view";

const { clearClipboardAfterSeconds: schema } = preferencesSchema.shape;

test("every choice can be kept, and the one that holds is among them", () => {
  for (const current of [null, 30, 45, 5, 600])
    for (const seconds of clearChoices(current))
      expect(schema.parse(toSeconds(seconds.toString()))).toBe(seconds);
  expect(clearChoices(45)).toEqual([10, 30, 45, 60, 120, 300]);
  expect(clearChoices(30)).toEqual([10, 30, 60, 120, 300]);
  expect(schema.parse(toSeconds(NEVER))).toBe(null);
});
