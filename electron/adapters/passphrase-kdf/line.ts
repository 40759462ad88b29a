import { no, type Outcome } from "../../../shared/outcome";

type Attempt<Value> = Promise<Outcome<Value, "failed">>;

/**
 * One task at a time, the others wait. Who waited for `patienceMs`, the line included, is told "failed": a task not begun
 * by then never is, and what one under way still gives goes to `drop`. The next begins when that one has really ended.
 */
export function createLine(patienceMs: number) {
  let last: Promise<unknown> = Promise.resolve();
  return async <Value>(
    task: () => Attempt<Value>,
    drop?: (late: Value) => void,
  ): Attempt<Value> => {
    let isLate = false;
    let timer: NodeJS.Timeout | undefined;
    const tooLong: Attempt<Value> = new Promise((resolve) => {
      timer = setTimeout(() => {
        isLate = true;
        resolve(no("failed"));
      }, patienceMs);
    });
    const work: Attempt<Value> = last.then(() =>
      isLate ? no("failed" as const) : task(),
    );
    last = work.then(
      (done) => {
        if (isLate && done.ok) drop?.(done.value);
      },
      () => undefined,
    );
    try {
      return await Promise.race([work, tooLong]);
    } finally {
      clearTimeout(timer);
    }
  };
}
