/** Has `tell` called after every change, until what it answers with is called. */
export type Watch = (tell: () => void) => () => void;

/**
 * What `read` says, at once and again after every change, until the signal aborts; null is nothing to say. Changes that
 * come while the listener is still busy with the last one are told as one.
 */
export async function* whatChanges<Value>(
  watch: Watch,
  read: () => Value | null,
  signal: AbortSignal | undefined,
): AsyncGenerator<Value, void, void> {
  const isOver = () => signal?.aborted === true;
  const isQuiet = () => !isNews;
  let isNews = true;
  let wake: (() => void) | null = null;
  const tell = () => {
    isNews = true;
    wake?.();
  };
  const stop = watch(tell);
  signal?.addEventListener("abort", tell);
  try {
    while (!isOver()) {
      isNews = false;
      const value = read();
      if (value !== null) yield value;
      while (isQuiet()) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal?.removeEventListener("abort", tell);
    stop();
  }
}
