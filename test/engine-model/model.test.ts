import fc from "fast-check";
import { expect, test } from "vitest";
import { START } from "../fakes/engine-world";
import { repertoire } from "./commands";
import { newModel } from "./model";
import { Play, toTable, type Tally } from "./play";
import { RealSide } from "./real-side";

/** Commands in one sequence; some of them are several commands of the engine. */
const LENGTH = 200;
const RUNS = Number(process.env["NIDAN_SOAK_RUNS"] ?? 200);
/** All commands of the engine but `set-language` and `record-delivery`, which no rule hangs on; `submit-code` is three. */
const KINDS = 29;
const die = fc.nat({ max: 999 });

test(
  "S01 R23 R24 R27 R28 R31 R43 S12 S26 S47 whatever is asked in whatever order, the engine answers as the rules say",
  { timeout: 30_000 + RUNS * 2_000 },
  () => {
    const tally: Tally = new Map();
    const totals = {
      sequences: 0,
      commands: 0,
      asked: 0,
      probed: 0,
      disabled: 0,
    };
    const command = fc.oneof(
      { withCrossShrink: true },
      ...repertoire.map(([weight, name, script]) => ({
        weight,
        arbitrary: fc
          .tuple(die, die, die)
          .map((dice) => new Play(name, script, dice, tally)),
      })),
    );
    const commands = fc
      .array(command, { minLength: LENGTH, maxLength: LENGTH })
      .map((plays) =>
        // a failing run shrinks to pauses of a millisecond; they are not worth reading
        Object.assign(plays, {
          [fc.toStringMethod]: () =>
            plays
              .map(String)
              .filter((play) => play !== "pause(0,0,0)")
              .join(" "),
        }),
      );
    const mayMail = fc.nat({ max: 3 }).map((n) => n < 3);
    fc.assert(
      fc.property(mayMail, commands, (emailAllowed, sequence) => {
        const real = new RealSide(emailAllowed);
        const setup = () => ({ model: newModel(START, emailAllowed), real });
        fc.modelRun(setup, sequence);
        real.invariants.atTheEnd();
        totals.sequences += 1;
        totals.commands += sequence.length;
        totals.asked += real.trail.length;
        totals.probed += real.probed;
        totals.disabled += real.world.notices.filter(
          (kind) => kind === "method-disabled",
        ).length;
      }),
      { numRuns: RUNS },
    );
    const { sequences, asked, probed, disabled } = totals;
    console.log(
      [
        `${String(sequences)} sequences of ${String(totals.commands / sequences)} commands, ${String(asked / sequences)} questions each; ${String(probed)} old backup codes tried, ${String(disabled)} methods disabled`,
        toTable(tally),
      ].join("\n"),
    );
    expect(tally.size).toBe(KINDS);
    for (const [kind, answers] of tally)
      expect(answers.get("yes"), `${kind} never succeeded`).toBeGreaterThan(0);
    expect(probed).toBeGreaterThan(0);
    expect(disabled).toBeGreaterThan(0);
  },
);
