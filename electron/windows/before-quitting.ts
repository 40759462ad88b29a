/** What of the app is needed to hold up its end; Electron's own. */
export type Quitting = {
  on(
    event: "will-quit",
    listener: (event: { preventDefault: () => void }) => void,
  ): unknown;
  quit(): void;
};

/** Something to be done before the app ends. */
export type LastTask = {
  /** Begins it; null where there is nothing to do. It may fail. */
  readonly begin: () => Promise<unknown> | null;
  /** What does not answer must not keep the app from ending. */
  readonly patienceMs: number;
};

/** Has these done before the app ends, all at once, each within its time. */
export function beforeQuitting(
  app: Quitting,
  tasks: readonly LastTask[],
): void {
  let isAsked = false;
  app.on("will-quit", (event) => {
    if (isAsked) return;
    const begun = tasks.flatMap(({ begin, patienceMs }) => {
      const task = begin();
      return task === null ? [] : [bounded(task, patienceMs)];
    });
    if (begun.length === 0) return;
    isAsked = true;
    event.preventDefault();
    void Promise.all(begun).then(() => {
      setImmediate(() => {
        app.quit(); // while the event is being dealt with, it would be taken for the same quitting
      });
    });
  });
}

function bounded(task: Promise<unknown>, patienceMs: number): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, patienceMs);
    task.then(end, end);
  });
}
