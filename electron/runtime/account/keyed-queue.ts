import { createSerialQueue } from "../serial-queue";

/** One queue for each key, for as long as there is something in it. */
export function createKeyedQueue(): <Result>(
  key: string,
  task: () => Promise<Result>,
) => Promise<Result> {
  const queues = new Map<
    string,
    { count: number; readonly inTurn: ReturnType<typeof createSerialQueue> }
  >();
  return async (key, task) => {
    const queue = queues.get(key) ?? { count: 0, inTurn: createSerialQueue() };
    queues.set(key, queue);
    queue.count += 1;
    try {
      return await queue.inTurn(task);
    } finally {
      queue.count -= 1;
      if (queue.count === 0) queues.delete(key);
    }
  };
}
