import { useState } from "react";
import type { CompletedView } from "../../../shared/model/completed-view";
import type { SecondStepView } from "../../../shared/model/second-step-view";
import { useApi, type CallError } from "../../api";
import { useAct } from "../../console/use-act";
import type { FourMethod } from "./method-state";

/** A second step that proves a method, from its start to its end. */
export type Binding = {
  /** The second step that waits; null before the start and after the end. */
  readonly view: SecondStepView | null;
  /** Grows with every start, as a key: nothing typed for an ended one stays. */
  readonly round: number;
  /** The one before had ended, by time or by wrong codes. */
  readonly isAgain: boolean;
  /** There is nothing to prove by this method any more. */
  readonly isGone: boolean;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly start: () => void;
  readonly onDone: (done: CompletedView) => void;
  readonly onOver: () => void;
  readonly stop: () => void;
};

/** Proves a method; a second step that is over is begun anew. Every "no" in between is `error`. */
export function useBinding(
  method: FourMethod,
  onDone: (done: CompletedView) => void,
): Binding {
  const api = useApi();
  const [view, setView] = useState<SecondStepView | null>(null);
  const [round, setRound] = useState(0);
  const [isAgain, setAgain] = useState(false);
  const [isGone, setGone] = useState(false);
  const { run, busy, error } = useAct(
    (again: boolean) =>
      api.call.account.startBinding().then((answer) => ({ ...answer, again })),
    (answer) => {
      const isThere = answer.view.choices.some((it) => it.method === method);
      setGone(!isThere);
      setAgain(answer.again && isThere);
      setView(isThere ? answer.view : null);
      setRound((count) => count + 1);
    },
  );
  const stop = () => {
    setView(null);
    setAgain(false);
    setGone(false);
  };
  return {
    view,
    round,
    isAgain,
    isGone,
    busy,
    error,
    start: () => void run(false),
    onDone: (done) => {
      stop();
      onDone(done);
    },
    onOver: () => {
      setView(null);
      void run(true);
    },
    stop,
  };
}
