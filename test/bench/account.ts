import { createHmac, randomBytes } from "node:crypto";
import { rmSync, statSync } from "node:fs";
import path from "node:path";
import { createWorkerPasswordHasher } from "../../electron/adapters/password-hasher/worker-password-hasher";
import { createFileVaultStore } from "../../electron/adapters/vault-store/file-vault-store";
import { step } from "../../electron/engine";
import { submitCode } from "../../electron/runtime/account/second-step";
import { signIn } from "../../electron/runtime/account/sign-in";
import { createQuickHasher } from "../fakes/quick-hasher";
import { must } from "../fakes/must";
import { PASSWORD } from "../fakes/service-world";
import { openBenchWorld, type BenchWorld } from "./account-world";
import {
  lastOf,
  pairOf,
  speedOf,
  toResult,
  type Pair,
  type Speed,
} from "./account-speed";
import type { Result } from "./start";

const MEMBERS = 64;
/** Fewer than the hasher lets wait, so that nobody is turned away. */
const AT_ONCE = 24;
const STEPS_EACH = 32;

/**
 * The account service on a real disk with many members at once: sign-ins by password and app code beside what the hash
 * alone allows, and second steps, which need no hash, beside what saves or rules alone allow. Each pair takes turns.
 */
export async function measure(runs: number): Promise<Result[]> {
  const folder = path.join(import.meta.dirname, "../../out/main");
  const pepper = randomBytes(32);
  const slow = await openBenchWorld(
    createWorkerPasswordHasher({ folder, pepper }),
    MEMBERS,
  );
  const quick = await openBenchWorld(createQuickHasher(), MEMBERS);
  const signIns = pairOf(
    `sign-ins by password and app code, ${AT_ONCE} at a time; baseline: the hash alone`,
  );
  const processor = pairOf(
    "processor time of the hash; baseline: of a whole such sign-in, so that the ratio is the hash's share",
    "ms",
  );
  const manySteps = pairOf(
    `second steps by app code, ${AT_ONCE} at a time; baseline: the engine's step alone, nothing saved`,
  );
  const oneStep = pairOf(
    "second steps by app code, one after the other; baseline: bare saves of a file of that size",
  );
  const engine = pairOf(
    "the engine's step for an app code; baseline: the three HMACs it needs",
  );
  const turns: [Measure, Measure, ...[Pair, keyof Speed][]][] = [
    [
      () => signInSpeed(slow),
      () => hashSpeed(slow),
      [signIns, "perSecond"],
      [processor, "processorMs"],
    ],
    [
      () => stepSpeed(quick, AT_ONCE),
      () => engineSpeed(quick),
      [manySteps, "perSecond"],
    ],
    [() => stepSpeed(quick, 1), () => saveSpeed(quick), [oneStep, "perSecond"]],
    [() => engineSpeed(quick), hmacSpeed, [engine, "perSecond"]],
  ];
  for (let run = -1; run < runs; run++)
    for (const [own, baseline, ...pairs] of turns) {
      const inOrder = run % 2 === 0 ? [own, baseline] : [baseline, own];
      const speeds = new Map<Measure, Speed>();
      for (const one of inOrder) speeds.set(one, await one());
      for (const [pair, what] of run < 0 ? [] : pairs) {
        pair.own.push(speeds.get(own)?.[what] ?? 0);
        pair.baseline.push(speeds.get(baseline)?.[what] ?? 0);
        process.stdout.write(`run ${run + 1}: ${lastOf(pair)}\n`);
      }
    }
  for (const { file } of [slow, quick])
    rmSync(path.dirname(file), { recursive: true });
  const share = {
    ...processor,
    own: processor.baseline,
    baseline: processor.own,
  };
  return [signIns, share, manySteps, oneStep, engine].map(toResult);
}

type Measure = () => Promise<Speed>;

function signInSpeed(world: BenchWorld): Promise<Speed> {
  const { host, clients, code, nextDay } = world;
  nextDay();
  return speedOf(clients, AT_ONCE, async ({ client, memberId }) => {
    const password = PASSWORD;
    must(await signIn(host, client, { memberId, password, proof: null }));
    must(
      await submitCode(host, client, {
        kind: "totp",
        code: code(),
        trust: null,
      }),
    );
  });
}

function hashSpeed({ hasher, clients, phc }: BenchWorld): Promise<Speed> {
  return speedOf(clients, AT_ONCE, async () => {
    if (!must(await hasher.verify(phc, PASSWORD))) throw new Error("wrong");
  });
}

/** Every second step is begun before the clock runs. */
async function stepSpeed(world: BenchWorld, atOnce: number): Promise<Speed> {
  const { host, clients, code } = world;
  await beginSecondSteps(world);
  return speedOf(clients, atOnce, async ({ client }) => {
    const trust = null;
    must(await submitCode(host, client, { kind: "totp", code: code(), trust }));
  });
}

async function beginSecondSteps(world: BenchWorld): Promise<void> {
  const { host, clients, nextDay } = world;
  nextDay();
  await Promise.all(
    clients.map(async ({ client, memberId }) => {
      const password = PASSWORD;
      must(await signIn(host, client, { memberId, password, proof: null }));
    }),
  );
}

/** The same step again and again, from the same member: nothing is kept. */
async function engineSpeed(world: BenchWorld): Promise<Speed> {
  await beginSecondSteps(world);
  const { host, clients, code } = world;
  const typed = code();
  return speedOf(
    clients.flatMap((one) => Array<typeof one>(STEPS_EACH).fill(one)),
    1,
    ({ client, memberId }) => {
      const { challenge } = client;
      if (challenge === null) throw new Error("no second step waits");
      const { reply } = step<"submit-code">(
        host.look(memberId),
        {
          type: "submit-code",
          challenge: challenge.key,
          kind: "totp",
          code: typed,
          trust: null,
        },
        host.context(),
      );
      must(reply);
    },
  );
}

async function saveSpeed({ file, clients }: BenchWorld): Promise<Speed> {
  const store = createFileVaultStore(`${file}.bare`);
  const bytes = randomBytes(statSync(file).size);
  return speedOf(clients, 1, async () => {
    must(await store.write(bytes));
  });
}

function hmacSpeed(): Promise<Speed> {
  const key = randomBytes(20);
  const counter = Buffer.alloc(8);
  const items = Array.from({ length: MEMBERS * STEPS_EACH }, (_, at) => at);
  return speedOf(items, 1, (at) => {
    for (const around of [-1, 0, 1]) {
      counter.writeUInt32BE(at + around + 1, 4);
      createHmac("sha1", key).update(counter).digest();
    }
  });
}
