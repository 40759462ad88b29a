import type { CaptureProblem } from "../../shared/contract/enrol";
import type { Outcome } from "../../shared/outcome";

/** One display as it is seen, at its native pixels: RGBA, 8 bits each, row by row from the top left. */
export type Shot = {
  readonly data: Uint8ClampedArray<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
};

/** All displays, in the same order at every look; null is one of which no picture came. */
export type Shots = readonly (Shot | null)[];

/** Takes pictures of all displays for as long as it runs. */
export type Look<Result> = (
  takeShots: () => Promise<Outcome<Shots, CaptureProblem>>,
) => Promise<Result>;

/** Takes pictures of all displays. */
export interface ScreenCapture {
  /**
   * Takes Nidan's own windows off the screen, lets `look` take pictures for as long as it runs, and brings the windows
   * back whatever happens.
   */
  withoutOwnWindows<Result>(look: Look<Result>): Promise<Result>;
  /** The screens as the member sees them, Nidan's own windows included. */
  asTheyAre<Result>(look: Look<Result>): Promise<Result>;
  /** What Nidan's own windows show, whatever lies over them. */
  ownPages(): Promise<readonly Shot[]>;
}
