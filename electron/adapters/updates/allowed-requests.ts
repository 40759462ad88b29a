import { FeedRefused } from "./feed-refused";

type Message = NodeJS.EventEmitter & { destroy(error: Error): void };
type Request = NodeJS.EventEmitter & { abort(): void };
type RequestOptions = {
  readonly protocol?: string | null | undefined;
  readonly hostname?: string | null | undefined;
};

/** The one way of the updater library to the network. */
export type Executor = {
  createRequest: (
    options: RequestOptions,
    callback: (response: Message) => void,
  ) => unknown;
};

/** How much the library may ask and hear until the next allowance. */
export type Allowance = {
  /** Redirects count; the library itself follows them for ever. */
  readonly requests: number;
  readonly bytes: number;
  /** The longest silence. */
  readonly silenceMs: number;
};

/**
 * Bounds every request of the library in number, size and silence, which it does not do itself, and keeps it from
 * leaving encryption. Answers with what grants the next allowance; before the first nothing may be asked.
 */
export function limitRequests(
  executor: Executor,
  isAllowedAddress: (address: RequestOptions) => boolean,
): (allowance: Allowance) => void {
  let left: Allowance = { requests: 0, bytes: 0, silenceMs: 0 };
  const createRequest = executor.createRequest.bind(executor);

  executor.createRequest = (options, callback) => {
    if (left.requests < 1 || !isAllowedAddress(options))
      return refusedRequest();
    left = { ...left, requests: left.requests - 1 };
    let answer: Message | null = null;
    const request = createRequest(options, (message: Message) => {
      answer = message;
      // Listening keeps what nobody else reads, the body of a redirect or a refusal, from lying there.
      message.on("data", count).on("error", calm).once("close", calm);
      callback(message);
    }) as Request;
    const fail = (problem: FeedRefused) => {
      if (answer === null) request.emit("error", problem);
      else answer.destroy(problem);
      request.abort();
    };
    const silence = setTimeout(() => {
      fail(new FeedRefused("no-answer"));
    }, left.silenceMs);
    const calm = () => {
      clearTimeout(silence);
    };
    const count = (chunk: Uint8Array) => {
      silence.refresh();
      left = { ...left, bytes: left.bytes - chunk.length };
      if (left.bytes < 0) fail(new FeedRefused("too-large"));
    };
    for (const end of ["error", "abort", "close"]) request.once(end, calm);
    return request;
  };
  return (allowance) => {
    left = allowance;
  };
}

/**
 * A request that fails without being sent. The library follows a redirect from within an event, where what is thrown
 * would reach nobody.
 */
function refusedRequest() {
  const request = {
    on: (event: string, listener: (problem: FeedRefused) => void) => {
      if (event === "error")
        queueMicrotask(() => {
          listener(new FeedRefused("unreachable"));
        });
      return request;
    },
    end: () => undefined,
    abort: () => undefined,
  };
  return request;
}
