import type { Answer, Model } from "../model";
import type { RealSide } from "../real-side";

/** One command, done twice: what the rules foretell, and what the engine says. */
export type Act = {
  readonly kind: string;
  readonly expect: (m: Model) => Answer;
  readonly run: (r: RealSide) => Answer;
};

/** Three numbers that decide the details; zeros are the plain case. */
export type Dice = readonly [a: number, b: number, c: number];
