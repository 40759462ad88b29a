import type { UpdateProblem } from "../../../shared/model/update-view";

/** Carries a "no" through the updater library, which knows thrown errors only, to the adapter that turns it into a value. */
export class FeedRefused extends Error {
  constructor(readonly problem: UpdateProblem) {
    super(problem);
  }
}
