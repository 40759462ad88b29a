import { connect, type Client } from "../../renderer/bridge";

/** What of the contract goes on telling. */
export type Telling = {
  readonly links: { readonly link: string };
  readonly arrivals: Awaited<ReturnType<Client["service"]["received"]>>;
};

/** The page's own end of the contract, for a test to call into. */
export type BarePage = {
  readonly client: Client;
  /** Everything that was heard since the page was loaded. */
  readonly heard: { readonly [Name in keyof Telling]: Telling[Name][] };
  /** Listens until told to stop by its number; resolves when main has begun to answer. */
  readonly listen: (what: keyof Telling) => Promise<number>;
  readonly stop: (listening: number) => void;
};

declare global {
  var bare: BarePage | undefined;
}

// Electron before 29 crashes a page that is unloaded while it listens for the end of a port (electron#41201).
MessagePort.prototype.addEventListener = function (
  ...[type, ...rest]: Parameters<EventTarget["addEventListener"]>
) {
  if (type !== "close")
    EventTarget.prototype.addEventListener.call(this, type, ...rest);
};

// Runs in the app's window in place of its own script: it asks for the port like that one does, and draws nothing.
void connect(window).then((connection) => {
  if (!connection.ok) throw new Error(connection.problem);
  const client = connection.value;
  const heard: BarePage["heard"] = { links: [], arrivals: [] };
  const listening: AbortController[] = [];
  const hear = async <Value>(from: AsyncIterable<Value>, into: Value[]) => {
    for await (const value of from) into.push(value);
  };
  const over = () => undefined; // stopped, or the page is gone
  globalThis.bare = {
    client,
    heard,
    listen: async (what) => {
      const controller = new AbortController();
      const { signal } = controller;
      if (what === "links")
        hear(await client.app.links(undefined, { signal }), heard.links).catch(
          over,
        );
      else
        hear(
          await client.service.arrivals(undefined, { signal }),
          heard.arrivals,
        ).catch(over);
      return listening.push(controller) - 1;
    },
    stop: (which) => {
      listening[which]?.abort();
    },
  };
  document.documentElement.dataset["ready"] = "codes";
});
