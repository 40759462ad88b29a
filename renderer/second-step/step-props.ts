import type { CompletedView } from "../../shared/model/completed-view";

/** What every way to take a second step is given. */
export type StepProps = {
  /** Whether this device may be registered as trusted in the same go. */
  readonly offersTrust: boolean;
  readonly onDone: (done: CompletedView) => void;
  /** This second step is over and must be started again. */
  readonly onOver: () => void;
};
