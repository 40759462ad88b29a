import { rmSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { jaNotices } from "../../electron/messages/ja-notices";
import { bundleHost } from "./bundle-host";
import { killMany, type Killed } from "./kill-many";
import { cuts } from "./plan";

const KILLS = Number(process.env["NIDAN_SOAK_KILLS"] ?? 100);
/** Two files, each with hosts of its own. */
const LANES = 2;
let lanes: Killed[] = [];
let host = "";

/** What each id came with, over all lanes. */
const came = () => lanes.flatMap(({ seen }) => [...seen.came]);

beforeAll(
  async () => {
    host = await bundleHost();
    const startedAt = Date.now();
    lanes = await Promise.all(
      Array.from({ length: LANES }, (_, lane) =>
        killMany(host, Math.ceil(KILLS / LANES), 2026 + lane),
      ),
    );
    process.stdout.write(`${figures(Date.now() - startedAt)}\n`);
  },
  60_000 + KILLS * 5_000,
);

afterAll(() => {
  rmSync(path.dirname(host), { recursive: true });
});

describe("a host that is killed at any moment", () => {
  test("died everywhere it could, and its file opened every time", () => {
    const deaths = lanes.flatMap((lane) => lane.deaths);
    expect(deaths.length).toBeGreaterThanOrEqual(KILLS);
    expect(new Set(deaths)).toEqual(new Set([...cuts, "random", "at-the-end"]));
  });

  test("loses no message that it promised", () => {
    for (const { seen, state } of lanes) {
      expect(seen.promised.size).toBeGreaterThan(KILLS / LANES / 10);
      const lost = [...seen.promised.keys()].filter((id) => !seen.came.has(id));
      expect(lost).toEqual([]);
      expect(state.outbox).toEqual([]);
    }
  });

  test("sends no message with another text, and each with the code that was saved with it", () => {
    expect(came().filter(([, { texts }]) => texts.size !== 1)).toEqual([]);
    for (const { seen } of lanes)
      for (const [id, content] of seen.promised)
        expect([...(seen.came.get(id)?.texts ?? [])].join()).toContain(
          content ?? "",
        );
  });

  test("sends nothing again that it noted as out", () => {
    expect(lanes.flatMap(({ seen }) => seen.cameAfterNoted)).toEqual([]);
  });

  test("takes the code or link of a second step that came last, once", () => {
    expect(lanes.flatMap(({ seen }) => seen.wrong)).toEqual([]);
    const people = lanes.flatMap((lane) => lane.people);
    expect(people.some(({ signedIn }) => signedIn > 0)).toBe(true);
  });

  test("tells the member of every sign-in it answered", () => {
    const { title } = jaNotices["signed-in"];
    for (const { people, seen } of lanes)
      for (const { address, signedIn } of people) {
        const notices = [...seen.came.values()].filter(({ texts: [text] }) =>
          [`"to":"${address}"`, title].every((part) => text?.includes(part)),
        );
        expect(notices.length).toBeGreaterThanOrEqual(signedIn);
      }
  });
});

function figures(ms: number): string {
  const deaths = lanes.flatMap((lane) => lane.deaths);
  const sum = (numbers: readonly number[]) =>
    numbers.reduce((all, one) => all + one, 0);
  const by = Object.fromEntries(
    [...new Set(deaths)].map((death) => [
      death,
      deaths.filter((other) => other === death).length,
    ]),
  );
  return JSON.stringify({
    kills: deaths.length,
    seconds: Math.round(ms / 1000),
    by,
    promised: sum(lanes.map(({ seen }) => seen.promised.size)),
    lost: sum(
      lanes.map(
        ({ seen }) =>
          [...seen.promised.keys()].filter((id) => !seen.came.has(id)).length,
      ),
    ),
    came: came().length,
    cameMoreThanOnce: came().filter(([, { times }]) => times > 1).length,
    secondStepsAnswered: sum(
      lanes.flatMap(({ people }) => people.map(({ signedIn }) => signedIn)),
    ),
    answersThatDied: lanes.map(({ seen }) => Object.fromEntries(seen.refusals)),
    filesLeftBehind: sum(lanes.map(({ leftFiles }) => leftFiles)),
  });
}
