import type { CaptureProblem } from "../../shared/contract/enrol";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { ScreenCapture, Shot } from "../../electron/ports/screen-capture";

type Look<Result> = (
  takeShots: () => Promise<Outcome<readonly Shot[], CaptureProblem>>,
) => Promise<Result>;

/** Displays that show the same pictures at every look; knows how often it was looked at and whether the windows are away. */
export class StillScreen implements ScreenCapture {
  problem: CaptureProblem | null = null;
  looks = 0;
  windowsHidden = false;

  constructor(public shots: readonly Shot[] = []) {}

  async withoutOwnWindows<Result>(look: Look<Result>): Promise<Result> {
    this.windowsHidden = true;
    try {
      return await look(() => {
        this.looks += 1;
        return Promise.resolve(
          this.problem === null ? yes(this.shots) : no(this.problem),
        );
      });
    } finally {
      this.windowsHidden = false;
    }
  }
}

/** One blank picture of the smallest size. */
export const blankShot: Shot = {
  data: new Uint8ClampedArray(4),
  width: 1,
  height: 1,
};
