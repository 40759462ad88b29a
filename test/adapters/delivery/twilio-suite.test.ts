import { afterAll, beforeAll } from "vitest";
import {
  startProviderSimulator,
  type ProviderSimulator,
} from "../../fakes/start-provider-simulator";
import { deliverySuite } from "../../ports/delivery-suite";
import { deliverTo } from "./twilio-world";

let simulator: ProviderSimulator;
beforeAll(async () => {
  simulator = await startProviderSimulator();
});
afterAll(() => simulator.stop());

deliverySuite("Twilio", async () => {
  await simulator.clear();
  const arrived = async () =>
    (await simulator.messages()).map(({ to, text }) => ({ to, words: text }));
  const delivery = deliverTo(simulator);
  return { delivery, channels: ["sms", "voice"], arrived };
});
