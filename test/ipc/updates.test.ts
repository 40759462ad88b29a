import { describe, expect, onTestFinished, test } from "vitest";
import type { Updates } from "../../electron/ports/updates";
import { createAppUpdates } from "../../electron/runtime/updates";
import { yes } from "../../shared/outcome";
import { connect } from "../fakes/connect";
import { createSmallApp } from "../fakes/small-app";

/** The small app at a real port, on updates that find and fetch a version at once. */
function connected(answers: Partial<Updates> = {}) {
  const app = createSmallApp();
  const installed: string[] = [];
  const updates = createAppUpdates({
    updates: {
      off: null,
      check: () => Promise.resolve(yes({ version: "1.1.0", notes: null })),
      download: () => Promise.resolve(yes(undefined)),
      install: () => {
        installed.push("1.1.0");
        return Promise.resolve(yes(undefined));
      },
      ...answers,
    },
    clock: app.ports.clock,
    isWanted: () => false,
    saved: () => Promise.resolve(),
  });
  const { client, close } = connect({ ...app.start(), updates }, app.ports.log);
  onTestFinished(close);
  return { client, installed, log: app.ports.log };
}

describe("updates over a message port", () => {
  test("the view is told at once, and again with each step", async () => {
    const { client, installed, log } = connected();
    const over = new AbortController();
    const { signal } = over;
    const told = await client.updates.view(undefined, { signal });
    const next = async () => {
      const { done, value } = await told.next();
      return done === true ? "over" : value.state;
    };
    expect(await next()).toBe("idle");
    await client.updates.check();
    await expect.poll(next).toBe("available");
    await client.updates.download();
    await expect.poll(next).toBe("ready");
    await client.updates.install();
    expect(installed).toEqual(["1.1.0"]);
    over.abort();
    expect(log.bugs).toEqual([]);
  });

  test("a build that is off says so, and takes no step", async () => {
    const { client, installed } = connected({ off: "portable" });
    const told = await client.updates.view();
    const first = (await told.next()).value;
    expect(first).toEqual({ state: "off", reason: "portable" });
    await client.updates.check();
    await client.updates.download();
    await client.updates.install();
    expect(installed).toEqual([]);
    await told.return();
  });
});
