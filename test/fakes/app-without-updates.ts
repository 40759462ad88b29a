import {
  createAppUpdates,
  type AppUpdates,
} from "../../electron/runtime/updates";
import { no } from "../../shared/outcome";

/** The updates of a build that never updates itself. */
export function createAppWithoutUpdates(): AppUpdates {
  const refused = () => Promise.resolve(no("failed" as const));
  return createAppUpdates({
    updates: {
      off: "development",
      check: refused,
      download: refused,
      install: refused,
    },
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    isWanted: () => false,
    saved: () => Promise.resolve(),
  });
}
