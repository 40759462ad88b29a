import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  effectSchema,
  memberSchema,
  step,
  type Command,
  type CommandType,
  type Context,
  type Member,
} from "../../electron/engine";
import { sentCodeMac } from "../../electron/engine/verify";
import { refusals, type RefusalCode } from "../../shared/model/refusal";
import { play, sceneOf, starts } from "../fakes/engine-scene";
import { NO_BACKUP_CODE, wrongTotp } from "../fakes/engine-states";
import { EngineWorld } from "../fakes/engine-world";
import { everyCommand } from "../fakes/every-command";

/** How often each law is tried; the soak asks for more. */
const numRuns = Math.max(600, Number(process.env["NIDAN_SOAK"] ?? 0));
const types = Object.keys(everyCommand("", new EngineWorld())).filter(
  (name) => name !== "remove-device",
) as CommandType[];

const scene = sceneOf(types, 1);
/** What is said at the door, far more often than the rest. */
const atTheDoor = sceneOf(
  [
    ...types,
    ...Array<CommandType[]>(8)
      .fill(["start-sign-in", "submit-code", "redeem-link", "request-code"])
      .flat(),
  ],
  16,
);
function freeze<Value>(value: Value): Value {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value))
    return value;
  Object.values(value).forEach(freeze);
  return Object.freeze(value);
}

describe("step", () => {
  test(
    "C17 any command with any text, in any state, at any time: no throw, a member that can be stored, effects and a reply of their form",
    { timeout: 600_000 },
    () => {
      const accepted = new Set<CommandType>();
      const refused = new Set<CommandType>();
      fc.assert(
        fc.property(scene, (played) => {
          play(
            played,
            ({ held }) => held,
            (before, command, context) => {
              const result = step<CommandType>(before, command, context());
              const { member, effects, reply } = result;
              const stored: unknown = JSON.parse(JSON.stringify(member));
              expect(memberSchema.parse(stored)).toEqual(member);
              for (const effect of effects)
                expect(effectSchema.parse(effect)).toEqual(effect);
              (reply.ok ? accepted : refused).add(command.type);
              if (!reply.ok) expectForm(reply.problem);
              return result;
            },
          );
        }),
        { numRuns },
      );
      expect(accepted.size).toBeGreaterThan(10); // it is not all refused at the door
      expect(refused.size).toBeGreaterThan(20);
    },
  );

  test(
    "it changes nothing that it was given, and the same input gives the same output",
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(scene, (played) => {
          play(
            played,
            ({ held }) => held,
            (before, command, context) => {
              freeze(before);
              freeze(command);
              const once = step<CommandType>(before, command, context());
              const twice = step<CommandType>(
                structuredClone(before),
                structuredClone(command),
                context(),
              );
              expect(twice).toEqual(once);
              return once;
            },
          );
        }),
        { numRuns },
      );
    },
  );

  test(
    "C17 a stranger who knows the password and nothing else gets no session while the second step is on, nor turns it off, nor changes what it is taken by",
    { timeout: 600_000 },
    () => {
      const on = starts.flatMap(({ world }, at) =>
        world.member.twoStep.state === "on" ? [at] : [],
      );
      expect(on.length).toBeGreaterThan(3);
      let guesses = 0;
      const texts = ["guessed", "0000-0000-0000-0000"];
      fc.assert(
        fc.property(fc.constantFrom(...on), atTheDoor, (at, played) => {
          play(
            { ...played, at },
            ({ held }) => ({ tokens: [], keys: held.keys, texts }),
            (before, command, context, { world }) => {
              const began = world.member;
              const guess = guessing(command, before, world, context());
              const result = step<CommandType>(before, guess, context());
              const { member, reply } = result;
              if (!reply.ok && reply.problem.code === "WRONG_CODE") guesses++;
              expect(JSON.stringify(reply)).not.toContain('"token"');
              const ids = began.sessions.map(({ id }) => id);
              for (const { id } of member.sessions) expect(ids).toContain(id);
              const { totp, backupCodes } = began;
              expect(member).toMatchObject({ totp, backupCodes });
              expect(member.email.address).toBe(began.email.address);
              expect(member.twoStep).toEqual({
                ...began.twoStep,
                proposal: member.twoStep.proposal,
              });
              return result;
            },
          );
        }),
        { numRuns },
      );
      expect(guesses).toBeGreaterThan(numRuns / 10);
    },
  );
});

/** The command of one who knows the password, with a code that is certainly wrong: one drawn at random is right once in a million times. */
function guessing(
  command: Command,
  { totp, challenges }: Member,
  world: EngineWorld,
  { now, codeKey }: Context,
): Command {
  if (command.type === "start-sign-in")
    return { ...command, isPasswordRight: true };
  if (command.type !== "submit-code") return command;
  if (command.kind === "backup") return { ...command, code: NO_BACKUP_CODE };
  world.now = now;
  const { id } = command.challenge;
  const sent = challenges.find((challenge) => challenge.id === id)?.sent?.mac;
  const code =
    command.kind === "totp"
      ? wrongTotp(world, totp?.secret ?? "AAAAAAAAAAAAAAAA")
      : ["000000", "111111"].find((c) => sentCodeMac(codeKey, id, c) !== sent);
  return { ...command, code: code ?? "", trust: null };
}

function expectForm({ code, ...rest }: { readonly code: RefusalCode }): void {
  const form = refusals[code];
  const data: unknown = "data" in rest ? rest.data : undefined;
  if ("data" in form) expect(form.data.parse(data)).toEqual(data);
  else expect(rest).toEqual({});
}
