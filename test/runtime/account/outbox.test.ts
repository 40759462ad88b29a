import { describe, expect, test } from "vitest";
import { must } from "../../fakes/must";
import { createMemoryDelivery } from "../../fakes/memory-delivery";
import { createServiceWorld, signedIn } from "../../fakes/service-world";

/** A service whose messages go through a delivery that can be told to fail, and a member with a number to prove. */
async function waitingForCode() {
  const world = createServiceWorld();
  const delivery = createMemoryDelivery();
  world.delivery = delivery;
  const account = await world.open();
  await signedIn(account);
  const { phoneId } = must(await account.addPhone({ number: "090-1234-5678" }));
  must(await account.startBinding(undefined));
  const ask = async () =>
    must(await account.requestCode({ channel: "sms", phoneId }));
  return { world, delivery, account, ask };
}

/** Until nothing is on its way any more: the clock is a manual one, so that this takes no time. */
async function quiet() {
  for (let i = 0; i < 50; i++)
    await new Promise((resolve) => setImmediate(resolve));
}

describe("the outbox", () => {
  test("tries again after a passing fault, under the same id and with the same text, until it is out", async () => {
    const { delivery, ask } = await waitingForCode();
    delivery.outcomes = ["temporary", "timeout", "rate-limited"];
    await ask();
    await quiet();
    expect(delivery.tries).toHaveLength(4);
    expect(new Set(delivery.tries).size).toBe(1);
    expect(delivery.sent).toHaveLength(1);
  });

  test("a message that may be out already is not out twice", async () => {
    const { delivery, ask } = await waitingForCode();
    delivery.outcomes = ["lost"];
    await ask();
    await quiet();
    expect(delivery.tries.length).toBeGreaterThan(1);
    expect(delivery.sent).toHaveLength(1);
  });

  test("R38 after a lasting fault it is given up, and the second step that waits says why", async () => {
    const { delivery, account, ask } = await waitingForCode();
    delivery.outcomes = ["not-reachable"];
    await ask();
    await quiet();
    expect(delivery.tries).toHaveLength(1);
    expect(must(await account.secondStep(undefined)).problem).toBe(
      "not-reachable",
    );
    const { activity } = must(await account.view(undefined));
    expect(activity[0]).toMatchObject({
      kind: "delivery-failed",
      subject: "not-reachable",
    });
  });

  test("what nobody needs any more is dropped, not sent", async () => {
    const { delivery, world, ask } = await waitingForCode();
    // The clock moves with every wait: ten minutes pass before it would be out.
    delivery.outcomes = Array.from({ length: 20 }, () => "temporary" as const);
    await ask();
    await quiet();
    expect(delivery.sent).toHaveLength(0);
    expect(delivery.tries.length).toBeLessThan(10);
    world.delivery = createMemoryDelivery();
    await world.open();
    await quiet();
    expect(delivery.sent).toHaveLength(0);
  });

  test("what was promised before a restart goes out after it, and once only", async () => {
    const { delivery, world, ask } = await waitingForCode();
    world.delivery = { send: () => new Promise(() => undefined) }; // the app ends while it is on its way
    await ask();
    world.delivery = delivery;
    await world.open();
    await quiet();
    expect(delivery.sent).toHaveLength(1);
    await world.open();
    await quiet();
    expect(delivery.tries).toHaveLength(1);
  });

  test("one that is out and could not be noted as such is noted later, and not sent again", async () => {
    const { delivery, world, ask } = await waitingForCode();
    let wake = () => undefined as unknown;
    world.clock.sleep = () =>
      new Promise((resolve) => {
        wake = () => {
          world.later(60_000);
          resolve();
        };
      });
    const send = delivery.send.bind(delivery);
    delivery.send = async (message, id) => {
      const sent = await send(message, id);
      world.vaultStore.problem = "disk-full";
      return sent;
    };
    await ask();
    await quiet();
    expect(delivery.tries).toHaveLength(1);
    world.vaultStore.problem = null;
    wake();
    await quiet();
    await world.open();
    await quiet();
    expect(delivery.tries).toHaveLength(1);
  });

  test("R31 a code that was replaced while it waited does not arrive after the new one", async () => {
    const { delivery, world, ask } = await waitingForCode();
    let wake = () => undefined as unknown;
    world.clock.sleep = () =>
      new Promise((resolve) => {
        wake = () => {
          resolve();
        };
      });
    delivery.outcomes = ["temporary"];
    await ask();
    await quiet();
    world.later(60_000);
    await ask();
    await quiet();
    expect(delivery.sent).toHaveLength(1);
    wake();
    await quiet();
    expect(delivery.sent).toHaveLength(1);
    expect(delivery.sent[0]?.id).toBe(delivery.tries.at(-1));
  });

  test("messages that wait for their next try hold nobody else's up", async () => {
    const { delivery, world, ask } = await waitingForCode();
    world.clock.sleep = () => new Promise(() => undefined); // time stands while they wait
    delivery.outcomes = Array.from({ length: 3 }, () => "temporary" as const);
    for (let i = 0; i < 3; i++) {
      await ask();
      await quiet();
      world.later(61_000);
    }
    world.later(10 * 60_000);
    expect(delivery.sent).toHaveLength(0);
    await ask();
    await quiet();
    expect(delivery.sent.length).toBeGreaterThan(0);
  });
});
