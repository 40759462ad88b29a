import { setTimeout } from "node:timers/promises";

/** The part of the WebSocket of browsers and of Node (22, or 20 with its switch) that is used here. */
type Socket = {
  send(text: string): void;
  close(): void;
  addEventListener(
    type: "open" | "message" | "error",
    listener: (event: { data?: unknown }) => void,
  ): void;
};

/**
 * Asks the first page behind a remote debugging port (Chrome DevTools Protocol, `Runtime.evaluate`) until the expression
 * gives a number above 0. Rejects after about fifteen seconds.
 */
export async function waitForNumber(
  port: number,
  expression: string,
): Promise<number> {
  for (let tries = 0; tries < 100; tries++) {
    await setTimeout(150);
    const value = await evaluate(port, expression).catch(() => 0);
    if (value > 0) return value;
  }
  throw new Error("the window never said that it was painted");
}

async function evaluate(port: number, expression: string): Promise<number> {
  const list = await fetch(`http://127.0.0.1:${port}/json`);
  const pages = (await list.json()) as {
    type: string;
    webSocketDebuggerUrl: string;
  }[];
  const page = pages.find(({ type }) => type === "page");
  if (page === undefined) return 0;
  const WebSocket = (
    globalThis as unknown as { WebSocket: new (url: string) => Socket }
  ).WebSocket;
  const socket = new WebSocket(page.webSocketDebuggerUrl);
  try {
    return await new Promise<number>((resolve, reject) => {
      socket.addEventListener("error", () => {
        reject(new Error("the page does not answer"));
      });
      socket.addEventListener("open", () => {
        const params = { expression };
        socket.send(
          JSON.stringify({ id: 1, method: "Runtime.evaluate", params }),
        );
      });
      socket.addEventListener("message", ({ data }) => {
        const { result } = JSON.parse(String(data)) as {
          result?: { result?: { value?: unknown } };
        };
        const value = result?.result?.value;
        resolve(typeof value === "number" ? value : 0);
      });
    });
  } finally {
    socket.close();
  }
}
