import type { Outcome } from "../../shared/outcome";
import type {
  FoundUpdate,
  UpdateOffReason,
  UpdateProblem,
} from "../../shared/model/update-view";

/** Where newer versions of Nidan come from. The network is asked by `check` and `download` alone. */
export interface Updates {
  /** Why this build does not update itself; null where it does. Where it does not, the calls answer `failed`. */
  readonly off: UpdateOffReason | null;
  /** The newer version that is meant for this member by now, or null. */
  check(): Promise<Outcome<FoundUpdate | null, UpdateProblem>>;
  /** Fetches the version that was found last, and proves it whole. Percents are told as they come, 0 to 100. */
  download(
    progress: (percent: number) => void,
  ): Promise<Outcome<void, UpdateProblem>>;
  /** Puts the fetched version in place and quits the app, which comes back as that one. */
  install(): Promise<Outcome<void, UpdateProblem>>;
}
