import { expect, test } from "vitest";
import { createWatchedPreferences } from "../../electron/runtime/watched-preferences";
import { defaultPreferences } from "../../shared/model/app-view";

test.each([true, false])(
  "a choice is told and holds, whether it is kept (%s) or not",
  async (isKept) => {
    const told: boolean[] = [];
    const preferences = createWatchedPreferences(
      {
        read: () => defaultPreferences,
        write: () => Promise.resolve(isKept),
      },
      () => told.push(preferences.read().hideCodes),
    );
    const chosen = { ...defaultPreferences, hideCodes: true };
    expect(await preferences.write(chosen)).toBe(isKept);
    expect(told).toEqual([true]);
    expect(preferences.read()).toEqual(chosen);
  },
);
