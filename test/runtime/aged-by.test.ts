import { expect, test } from "vitest";
import { agedBy } from "../../electron/runtime/aged-by";
import { DAY_MS, HOUR_MS } from "../../shared/time";
import { createSmallApp } from "../fakes/small-app";
import { must } from "../fakes/must";
import { adding, idOf } from "./vault-copies-world";
import { generationName } from "../../electron/adapters/vault-store/copy-name";

const now = 1_800_000_000_000;

test("age is measured by the third last day of saves, and nothing is old before there are three", () => {
  expect(agedBy([], now)).toBe(0);
  expect(agedBy([now - HOUR_MS, now - DAY_MS], now)).toBe(0);
  const saves = [1, 2, 3].map((days) => now - days * DAY_MS);
  expect(agedBy([...saves, now - 2 * DAY_MS - 1], now)).toBe(now - 2 * DAY_MS);
});

test("saves of the future say nothing", () => {
  const saves = [1, 2, 3].map((days) => now + days * DAY_MS);
  expect(agedBy(saves, now)).toBe(0);
});

test("a clock that runs ahead by a year for a day erases nothing of the trash, and one that is right does after 30 days", async () => {
  const { ports, start } = createSmallApp();
  const { authenticator } = start();
  const savedOn = (moment: number) => {
    ports.clock.moveTo(moment);
    ports.generations.kept.set(generationName.of(moment), Uint8Array.of(1));
  };
  must(await authenticator.change(adding(1)));
  must(await authenticator.change({ type: "remove-entry", entryId: idOf(1) }));
  const deletedAt = ports.clock.now();
  for (const days of [1, 2]) savedOn(deletedAt + days * DAY_MS);

  for (const n of [2, 3, 4]) {
    savedOn(deletedAt + 365 * DAY_MS + n);
    must(await authenticator.change(adding(n)));
  }
  const inTrash = async () =>
    must(await authenticator.entries()).some(({ id }) => id === idOf(1));
  expect(await inTrash()).toBe(true);
  ports.generations.kept.clear();

  for (const days of [30, 31, 32]) {
    savedOn(deletedAt + days * DAY_MS + HOUR_MS);
    must(await authenticator.change(adding(days)));
    expect(await inTrash()).toBe(days < 32);
  }
});
