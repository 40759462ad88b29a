import { describe, expect, onTestFinished, test } from "vitest";
import { createLinkInbox } from "../../electron/windows/link-inbox";
import { connect } from "../fakes/connect";
import { createSmallApp } from "../fakes/small-app";

/** The small app at a real port, with a count of who watches its stand-in. */
function connected() {
  const app = createSmallApp();
  const links = createLinkInbox();
  let watching = 0;
  const outbox: typeof app.outbox = {
    ...app.outbox,
    watch: (tell) => {
      watching += 1;
      const stop = app.outbox.watch(tell);
      return () => {
        watching -= 1;
        stop();
      };
    },
  };
  const open = () => {
    const { client, close } = connect(
      { ...app.start(), outbox },
      app.ports.log,
      true,
      { links },
    );
    onTestFinished(close);
    return { client, close };
  };
  return { ...app, ...open(), open, links, watching: () => watching };
}

const aTest = { channel: "email", to: "a@example.jp", language: "ja" } as const;

describe("calls that go on telling, over a message port", () => {
  test("the stand-in's messages come at once, as they arrive, and when they are cleared; then nobody watches", async () => {
    const { client, watching, ports } = connected();
    const { service } = client;
    const over = new AbortController();
    const told = await service.arrivals(undefined, { signal: over.signal });
    expect((await told.next()).value).toEqual({ messages: [] });
    await service.sendTest(aTest);
    const arrived = (await told.next()).value;
    expect(arrived).toEqual(await service.received());
    expect(arrived).toHaveProperty("messages.length", 1);
    await service.clearReceived();
    expect((await told.next()).value).toEqual({ messages: [] });
    expect(watching()).toBe(1);
    over.abort();
    await expect.poll(watching).toBe(0);
    expect(ports.log.bugs).toEqual([]);
  });

  test("a window that goes away is told nothing more, and nothing of it is left", async () => {
    const { client, close, watching, ports, outbox } = connected();
    const calls = Array.from({ length: 20 }, () => client.service.arrivals());
    for (const told of await Promise.all(calls)) await told.next();
    expect(watching()).toBe(20);
    close();
    await expect.poll(watching).toBe(0);
    outbox.clear();
    expect(ports.log.bugs).toEqual([]);
  });

  test("a listener that leaves by itself is let go", async () => {
    const { client, watching } = connected();
    for await (const { messages } of await client.service.arrivals()) {
      expect(messages).toEqual([]);
      break;
    }
    await expect.poll(watching).toBe(0);
  });

  test("a link is told to the window that listens, once, also when another takes its place", async () => {
    const { client, links, open, ports } = connected();
    links.put("nidan://too-old");
    links.put("nidan://first");
    const over = new AbortController();
    const told = await client.app.links(undefined, { signal: over.signal });
    expect((await told.next()).value).toEqual({ link: "nidan://first" });
    links.put("nidan://second");
    expect((await told.next()).value).toEqual({ link: "nidan://second" });
    const rest = told.next(); // the window before still waits
    const other = open();
    const now = await other.client.app.links();
    const next = now.next();
    await other.client.app.view(); // it is listening by now
    links.put("nidan://third");
    expect((await next).value).toEqual({ link: "nidan://third" });
    over.abort();
    await expect(rest).rejects.toThrow(); // it was told nothing until its end
    links.put("nidan://fourth");
    expect((await now.next()).value).toEqual({ link: "nidan://fourth" });
    expect(ports.log.bugs).toEqual([]);
  });
});
