import { implement } from "@orpc/server";
import { RPCHandler } from "@orpc/server/message-port";
import { expect, test } from "vitest";
import { connect } from "../../renderer/bridge";
import { contract } from "../../shared/contract";
import { handshake } from "../../shared/contract/handshake";

const ORIGIN = "app://nidan";

/** A page that only sends messages to itself; `answer` plays preload. */
class Page extends EventTarget {
  readonly location = { origin: ORIGIN };
  constructor(readonly answer: (page: Page) => void) {
    super();
  }
  postMessage(message: unknown, origin: string): void {
    expect([message, origin]).toEqual([handshake.request, ORIGIN]);
    this.answer(this);
  }
  say(message: unknown, more: Record<string, unknown> = {}): void {
    const event = Object.assign(new Event("message"), {
      data: message,
      source: this,
      origin: ORIGIN,
      ports: [],
      ...more,
    });
    this.dispatchEvent(event);
  }
}

const ask = (answer: (page: Page) => void, patienceMs = 5000) =>
  connect(new Page(answer) as unknown as Window, patienceMs);

test("a port that main hands over carries calls", async () => {
  const { port1, port2 } = new MessageChannel();
  const router = {
    vault: {
      status: implement(contract).vault.status.handler(() => ({
        state: "open" as const,
      })),
    },
  };
  new RPCHandler(router).upgrade(port2);
  port2.start();
  const outcome = await ask((page) => {
    page.say(handshake.port, { ports: [port1] });
  });
  try {
    expect(outcome.ok && (await outcome.value.vault.status())).toEqual({
      state: "open",
    });
  } finally {
    port1.close();
    port2.close();
  }
});

test("a refusal is told apart from silence", async () => {
  const refused = await ask((page) => {
    page.say(handshake.refused);
  });
  expect(refused).toEqual({ ok: false, problem: "refused" });
  const silent = await ask(() => undefined, 5);
  expect(silent).toEqual({ ok: false, problem: "silent" });
});

test("other windows, other origins and other words are not believed", async () => {
  const { port1, port2 } = new MessageChannel();
  const outcome = await ask((page) => {
    page.say(handshake.port, { ports: [port1], source: null });
    page.say(handshake.port, { ports: [port1], origin: "https://example.com" });
    page.say("something else", { ports: [port1] });
    page.say(handshake.port);
    page.say(handshake.refused, { source: null });
  }, 5);
  port1.close();
  port2.close();
  expect(outcome).toEqual({ ok: false, problem: "silent" });
});
