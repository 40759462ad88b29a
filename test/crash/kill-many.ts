import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { nodeEntropy as entropy } from "../../electron/adapters/entropy/node-entropy";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import type { ServiceState } from "../../electron/engine";
import { openService } from "../../electron/runtime/account/open-service";
import { HOUR_MS } from "../../shared/time";
import { must } from "../fakes/must";
import { createFileKeychain } from "./file-keychain";
import { settle } from "./people";
import { cuts, type Cut, type Plan } from "./plan";
import { FILE_NAME } from "./setting";
import { startWitness, type Person, type Seen } from "./witness";

const START = 1_774_310_400_000;
const PEOPLE = 6;
/** A second step lasts ten minutes; the witness gives up on one a little earlier. */
const SECOND_STEP_MS = 9 * 60_000;

const ways = [...cuts, "random", "random"] as const;

/** Where a host died: at its cut, at a moment that nobody chose, or with nothing left to do. */
type Death = Cut | "random" | "at-the-end";

/** What came of many deaths. */
export type Killed = {
  readonly people: readonly Person[];
  readonly deaths: readonly Death[];
  readonly seen: Seen;
  /** Temporary files of saves that were cut short. */
  readonly leftFiles: number;
  /** What the file says at the end. */
  readonly state: ServiceState;
};

/** Kills that many hosts, one after the other, on one file; then one that is left to finish what they began. */
export async function killMany(
  host: string,
  kills: number,
  seed: number,
): Promise<Killed> {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-crash-"));
  const random = seededRandom(seed);
  const pick = <Item>(items: readonly [Item, ...Item[]]): Item =>
    items[Math.floor(random() * items.length)] ?? items[0];
  let now = START;
  const people = await settle(folder, now, PEOPLE);
  const witness = await startWitness(people);
  const keychain = createFileKeychain(path.join(folder, "keychain"));
  const vaultStore = createFileVaultStore(path.join(folder, FILE_NAME));
  const deaths: Death[] = [];
  const read = async () =>
    must(await openService({ keychain, vaultStore, entropy })).state;

  // A life hands over one message or two, and saves up to five times.
  const howOften = (cut: Cut) =>
    cut.endsWith("hand-over") ? 1 : pick([1, 2, 2, 3, 4]);
  const isOver = ({ second }: Person) =>
    second === null || now > second.beganAt + SECOND_STEP_MS;
  const nextPerson = () => {
    const waiting = people.find((one) => !isOver(one) && one.second?.last);
    return waiting !== undefined && random() < 0.6
      ? waiting
      : pick(people as [Person, ...Person[]]);
  };

  const liveOnce = async (
    person: Person,
    answers: boolean,
    cut: Plan["cut"],
    killAfterMs: number | null,
  ) => {
    if (isOver(person)) person.second = null;
    const challenge = person.second?.challenge ?? null;
    const by = pick(["sms", "email"]);
    const plan: Plan = { url: witness.url, folder, now, challenge, cut };
    Object.assign(witness.turn, { person, now, by, answers, isDone: false });
    await live(host, plan, witness.turn, killAfterMs);
  };
  for (let count = 0; count < kills; count++) {
    const how = ways[count % ways.length] ?? "random";
    const cut = how === "random" ? null : { at: how, count: howOften(how) };
    const killAfterMs = how === "random" ? random() * 120 : null;
    await liveOnce(nextPerson(), random() < 0.7, cut, killAfterMs);
    deaths.push(witness.turn.isDone ? "at-the-end" : how);
    const state = await read();
    witness.inspect(state);
    now += state.outbox.length > 0 ? 2_000 : pick([2_000, 65_000, 3 * HOUR_MS]);
  }
  for (const person of people)
    if (!isOver(person) && person.second?.last)
      await liveOnce(person, true, null, null);
  witness.turn.rests = true;
  for (const person of people.slice(0, 1))
    await liveOnce(person, false, null, null);
  const state = await read();
  witness.inspect(state);
  await witness.stop();
  const leftFiles = readdirSync(folder).filter((name) =>
    name.startsWith(`${FILE_NAME}.`),
  ).length;
  rmSync(folder, { recursive: true });
  return { people, deaths, seen: witness.seen, leftFiles, state };
}

/** Rejects when the host ended by itself, which it never should. */
async function live(
  host: string,
  plan: Plan,
  turn: { started: () => unknown },
  killAfterMs: number | null,
): Promise<void> {
  const child = spawn(process.execPath, [host, JSON.stringify(plan)], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let words = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    words += text;
  });
  let timer: NodeJS.Timeout | undefined;
  turn.started = () => {
    if (killAfterMs !== null)
      timer = setTimeout(() => child.kill("SIGKILL"), killAfterMs);
  };
  const [status, signal] = (await once(child, "close")) as [
    number | null,
    string | null,
  ];
  clearTimeout(timer);
  if (signal !== "SIGKILL" || words !== "")
    throw new Error(`the host ended with ${status ?? signal ?? "?"}: ${words}`);
}

/** mulberry32: the same numbers for the same seed. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
