/** Whoever was waited for did not answer in time. */
export class TookTooLong extends Error {}

/** What the work comes to, or `TookTooLong` after so many milliseconds; the work itself has to be ended by whoever began it. */
export async function within<Result>(
  ms: number,
  work: Promise<Result>,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new TookTooLong());
    }, ms);
  });
  try {
    return await Promise.race([work, over]);
  } finally {
    clearTimeout(timer);
  }
}
