import { expect, test } from "vitest";
import { removed, TRASH_MS, type Entry } from "../../electron/authenticator";
import { entryIdSchema } from "../../shared/ids";
import { DAY_MS } from "../../shared/time";

const entry = (n: number, deletedAt: number | null): Entry => ({
  id: entryIdSchema.parse(`00000000-0000-4000-8000-00000000000${n}`),
  issuer: "ACME",
  account: "alice",
  secret: new Uint8Array(10),
  otp: { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
  createdAt: n,
  updatedAt: n,
  deletedAt,
  recoveryCodes: null,
});

test("what can be put back is listed, the one deleted last first, with its last moment", () => {
  const entries = [entry(1, 10), entry(2, null), entry(3, 30), entry(4, 20)];
  expect(TRASH_MS).toBe(30 * DAY_MS);
  expect(removed(entries, 40)).toEqual(
    [entry(3, 30), entry(4, 20), entry(1, 10)].map((one) => ({
      entry: one,
      deletedAt: one.deletedAt,
      keptUntil: (one.deletedAt ?? 0) + 30 * DAY_MS,
    })),
  );
});

test("what was deleted 30 days ago is not, to the millisecond; a clock set back hides nothing", () => {
  const entries = [entry(1, 1000)];
  expect(removed(entries, 1000 + 30 * DAY_MS - 1)).toHaveLength(1);
  expect(removed(entries, 1000 + 30 * DAY_MS)).toEqual([]);
  expect(removed(entries, 0)).toHaveLength(1);
});
