import { expect, test } from "vitest";
import { hadVault } from "../../electron/runtime/had-vault";
import type { BackupView } from "../../shared/model/backup-view";
import { no, yes } from "../../shared/outcome";

const off: BackupView = {
  folder: null,
  lastSuccessAt: null,
  failingSince: null,
  lastProblem: null,
  isOverdue: false,
};
const nothing = {
  generations: { list: () => Promise.resolve(yes([])) },
  lastSeen: { any: () => Promise.resolve(false) },
  backup: () => Promise.resolve(off),
};

test("where nothing is left of a vault, there was none", async () => {
  expect(await hadVault(nothing)).toBe(false);
});

test.each<[string, Partial<Parameters<typeof hadVault>[0]>]>([
  [
    "a generation",
    {
      generations: {
        list: () => Promise.resolve(yes([{ name: "one", savedAt: 1 }])),
      },
    },
  ],
  [
    "a folder of generations that cannot be looked at",
    { generations: { list: () => Promise.resolve(no("not-readable")) } },
  ],
  ["a noted generation", { lastSeen: { any: () => Promise.resolve(true) } }],
  ["a backup", { backup: () => Promise.resolve({ ...off, lastSuccessAt: 1 }) }],
  [
    "a lost state of the backup",
    { backup: () => Promise.resolve({ ...off, lastProblem: "state-lost" }) },
  ],
])("%s is a sign of one", async (_name, sign) => {
  expect(await hadVault({ ...nothing, ...sign })).toBe(true);
});
