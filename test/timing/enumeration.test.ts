import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { openConsole } from "../../electron/runtime/account/console";
import { newClient } from "../../electron/runtime/account/client";
import { HOUR_MS } from "../../shared/time";
import { must } from "../fakes/must";
import { createServiceWorld, PASSWORD } from "../fakes/service-world";

const MEMBERS = 25;
const ROUNDS = 20;
const folder = mkdtempSync(path.join(tmpdir(), "nidan-timing-"));

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/**
 * The chance that one of `left` is below one of `right` (Mann-Whitney's U over the number of pairs): 0.5 where nobody can
 * tell them apart, 0 or 1 where one look is enough.
 */
function separation(left: readonly number[], right: readonly number[]): number {
  let below = 0;
  for (const one of left)
    for (const other of right)
      below += one < other ? 1 : one === other ? 0.5 : 0;
  return below / (left.length * right.length);
}

// The hash is left out, which costs both the same and would only hide a difference; saves go to a real disk. The two take
// turns, so that whatever else the machine does slows both down. At 500 each the deviation of the measure is 0.02.
test("R01 C4 the time a wrong password takes does not tell whether there is such a member", async () => {
  const world = createServiceWorld();
  const { account } = must(
    await openConsole(
      { ...world, vaultStore: createFileVaultStore(path.join(folder, "file")) },
      newClient({ deviceName: "ノートPC", ip: null }, null),
    ),
  );
  const names: string[] = [];
  for (let i = 0; i < MEMBERS; i++) {
    const address = `member${i}@example.jp`;
    const typed = { address, password: PASSWORD, language: "ja" as const };
    names.push(must(await account.register(typed)).memberId);
  }
  const millisecondsFor = async (memberId: string) => {
    const startedAt = performance.now();
    const answer = await account.signIn({ memberId, password: "wrong" });
    const took = performance.now() - startedAt;
    expect(answer.ok ? "in" : answer.problem.code).toBe("WRONG_CREDENTIALS");
    return took;
  };
  const times = { known: [] as number[], unknown: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    world.later(2 * HOUR_MS); // no wait is longer
    for (const [at, name] of names.entries()) {
      const nobody = `zz${"abcdefghijklmnopqrst"[round] ?? "z"}${10_000 + at}`;
      const known = async () => times.known.push(await millisecondsFor(name));
      const unknown = async () =>
        times.unknown.push(await millisecondsFor(nobody));
      for (const one of at % 2 === round % 2
        ? [known, unknown]
        : [unknown, known])
        await one();
    }
  }
  const found = separation(times.known, times.unknown);
  process.stdout.write(
    `wrong password against unknown member: AUC ${found.toFixed(3)}, n = ${times.known.length} each\n`,
  );
  expect(times.known).toHaveLength(500);
  expect(found).toBeGreaterThan(0.35);
  expect(found).toBeLessThan(0.65);
});
