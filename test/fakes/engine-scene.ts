import fc from "fast-check";
import {
  standardPolicy,
  type ChallengeKey,
  type Command,
  type CommandType,
  type Context,
  type Member,
  type StepOf,
} from "../../electron/engine";
import { anyCommand, junk, type Held } from "./any-command";
import { memberStates } from "./engine-states";
import { seededEntropy } from "./seeded-entropy";

/** Each state once, and what the member holds in it. A member is never changed, so that every run may begin here. */
export const starts = Object.values(memberStates).map((arrange) => {
  const { world, session } = arrange();
  const progress = world.signIn();
  const keys =
    progress.ok && progress.value.is === "second-step"
      ? [progress.value.key]
      : [];
  const sent = world.effects.flatMap((e) =>
    e.type === "deliver-code"
      ? [e.code]
      : e.type === "deliver-link"
        ? [e.token]
        : [],
  );
  const tokens = session === null ? [] : [session];
  return { world, now: world.now, held: { tokens, keys, texts: sent } };
});

const jump = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 61_000 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(29_999, 30_000, 599_999, 600_000, 3_600_000),
  },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -100_000, max: 40 * 86_400_000 }),
  },
);
/** Commands of these types, at least so many, with what they draw from. */
export const sceneOf = (types: readonly CommandType[], minLength: number) =>
  fc.record({
    at: fc.nat({ max: starts.length - 1 }),
    seed: fc.string(),
    moves: fc.array(
      fc.record({
        type: fc.constantFrom(...types),
        texts: fc.array(junk, { maxLength: 4 }),
        choices: fc.array(fc.integer({ min: 0, max: 59 }), {
          minLength: 1,
          maxLength: 12,
        }),
        jump,
      }),
      { minLength, maxLength: 16 + minLength },
    ),
  });
type Scene =
  ReturnType<typeof sceneOf> extends fc.Arbitrary<infer S> ? S : never;

function contextAt(now: number, seed: string): Context {
  return {
    now,
    entropy: seededEntropy(seed),
    policy: { ...standardPolicy, backupCodeCost: 2 },
    codeKey: new Uint8Array(32).fill(7),
  };
}

type Result = StepOf<CommandType>;

/** Plays the scene; `run` takes each step. What a reply hands over is held from then on. */
export function play(
  { at, seed, moves }: Scene,
  holds: (start: (typeof starts)[number]) => Held,
  run: (
    member: Member,
    command: Command,
    context: () => Context,
    start: (typeof starts)[number],
  ) => Result,
): void {
  const start = starts[at];
  if (start === undefined) throw new Error("no such state");
  const begin = holds(start);
  const tokens = [...begin.tokens];
  const keys: ChallengeKey[] = [...begin.keys];
  let { now } = start;
  let { member } = start.world;
  moves.forEach((move, i) => {
    now += move.jump;
    const moment = now;
    const texts = [...begin.texts, ...move.texts];
    const held = { tokens: tokens.slice(-2), keys: keys.slice(-2), texts };
    const command = anyCommand(move.type, member, held, move.choices);
    const context = () => contextAt(moment, `${seed}${i.toString()}`);
    const { member: next, reply } = run(member, command, context, start);
    member = next;
    if (!reply.ok) return;
    if ("token" in reply.value) tokens.push(reply.value.token);
    if ("key" in reply.value) keys.push(reply.value.key);
  });
}
