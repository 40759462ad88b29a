import type { CaptureProblem } from "../../shared/contract/enrol";
import { no, yes } from "../../shared/outcome";
import type {
  Look,
  ScreenCapture,
  Shot,
  Shots,
} from "../../electron/ports/screen-capture";

/** Displays that show the same pictures at every look; knows how often it was looked at and whether the windows are away. */
export class StillScreen implements ScreenCapture {
  problem: CaptureProblem | null = null;
  looks = 0;
  windowsHidden = false;

  /** What Nidan's own windows show. */
  pages: readonly Shot[] = [];

  constructor(public shots: Shots = []) {}

  async withoutOwnWindows<Result>(look: Look<Result>): Promise<Result> {
    this.windowsHidden = true;
    try {
      return await this.asTheyAre(look);
    } finally {
      this.windowsHidden = false;
    }
  }

  ownPages(): Promise<readonly Shot[]> {
    return Promise.resolve(this.pages);
  }

  asTheyAre<Result>(look: Look<Result>): Promise<Result> {
    return look(() => {
      this.looks += 1;
      return Promise.resolve(
        this.problem === null ? yes(this.shots) : no(this.problem),
      );
    });
  }
}

/** One blank picture of the smallest size. */
export const blankShot: Shot = {
  data: new Uint8ClampedArray(4),
  width: 1,
  height: 1,
};
