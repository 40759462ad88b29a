import type fc from "fast-check";
import type { Act, Dice } from "./acts/act";
import type { Script } from "./commands/pick";
import { settle, type Answer, type Model } from "./model";
import type { RealSide } from "./real-side";

/** How often each kind of command was answered how. */
export type Tally = Map<string, Map<string, number>>;

/** One script with its dice. It always may be played: what has no object is asked for in vain. */
export class Play implements fc.Command<Model, RealSide> {
  constructor(
    private readonly name: string,
    private readonly script: Script,
    private readonly dice: Dice,
    private readonly tally: Tally,
  ) {}

  check(): boolean {
    return true;
  }

  run(m: Model, r: RealSide): void {
    const acts = this.script(m, r, this.dice);
    try {
      let turn = acts.next();
      while (turn.done !== true) turn = acts.next(this.#both(m, r, turn.value));
    } catch (cause) {
      const last = r.trail.slice(-15).join("\n");
      throw new Error(`${String(cause)}, in ${String(this)}, after\n${last}`, {
        cause,
      });
    }
  }

  toString(): string {
    return `${this.name}(${this.dice.join()})`;
  }

  /** The same command on both sides: the same answer, and what must always hold. */
  #both(m: Model, r: RealSide, act: Act): Answer {
    settle(m);
    const foretold = act.expect(m);
    const answer = act.run(r);
    count(this.tally, act.kind, answer);
    r.trail.push(`${String(m.now)} ${act.kind}: ${answer}`);
    if (answer !== foretold) throw new Error(`foretold: ${foretold}`);
    r.invariants.afterEach();
    if (/link|reset|confirm/.test(act.kind))
      r.invariants.links(
        r.links.slice(-5).map(({ token }) => token),
        r.resets.slice(-5),
      );
    return answer;
  }
}

function count(tally: Tally, kind: string, answer: Answer): void {
  const [word = ""] = answer.split(" ");
  const answers = tally.get(kind) ?? new Map<string, number>();
  answers.set(word, (answers.get(word) ?? 0) + 1);
  tally.set(kind, answers);
}

/** The tally as a table, the busiest answers first. */
export function toTable(tally: Tally): string {
  return [...tally]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([kind, answers]) => {
      const parts = [...answers]
        .sort(([, a], [, b]) => b - a)
        .map(([word, times]) => `${word} ${String(times)}`);
      return `${kind.padEnd(24)}${parts.join(", ")}`;
    })
    .join("\n");
}
