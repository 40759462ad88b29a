/** Runs tasks one after the other, in the order they came; a failed task does not stop the next. */
export function createSerialQueue(): <Result>(
  task: () => Promise<Result>,
) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const result = last.then(task);
    last = result.catch(() => undefined);
    return result;
  };
}
