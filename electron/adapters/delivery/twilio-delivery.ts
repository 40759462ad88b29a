import { no, yes } from "../../../shared/outcome";
import type { Delivery } from "../../ports/delivery";
import { readTwilioOptions, type TwilioOptions } from "./twilio-account";
import { handOver } from "./twilio-hand-over";
import { watchForMachine } from "./twilio-machine-watch";
import { createTwilioMemory } from "./twilio-memory";
import { orderCall, orderSms } from "./twilio-order";

type Sent = Awaited<ReturnType<Delivery["send"]>>;

/**
 * Text messages and calls through Twilio's REST API of 2010-04-01. Options that cannot be right, and e-mail, are
 * `misconfigured`. Messages to one number go one after the other. `receipt` is Twilio's `sid`.
 *
 * Not handed over twice, as far as Twilio can tell: a text message is recognised by its number and words for a quarter of
 * an hour, also after a restart of the app, a call by its number for a minute. Later than that, or when Twilio's list
 * does not show what Twilio accepted just before, there can be a second one, with the same code.
 */
export function createTwilioDelivery(options: TwilioOptions): Delivery {
  const account = readTwilioOptions(options);
  const memory = createTwilioMemory();
  const lines = new Map<string, Promise<Sent>>();
  return {
    send: (message, id) => {
      if (account === null || message.channel === "email")
        return Promise.resolve(no("misconfigured"));
      const order =
        message.channel === "sms"
          ? orderSms(account, message)
          : orderCall(account, message);
      if (!order.ok) return Promise.resolve(order);
      return inLine(lines, message.to, async () => {
        const known = memory.receiptOf(id);
        if (known !== null) return yes({ receipt: known });
        const outcome = await handOver(account, memory, order.value, id);
        if (!outcome.ok) return outcome;
        memory.accept(id, outcome.value);
        if (message.channel === "voice")
          void watchForMachine(account, outcome.value);
        return yes({ receipt: outcome.value });
      });
    },
  };
}

/** Runs a task after the one before it of the same line. */
function inLine(
  lines: Map<string, Promise<Sent>>,
  name: string,
  task: () => Promise<Sent>,
): Promise<Sent> {
  const mine = (lines.get(name) ?? Promise.resolve()).then(task, task);
  lines.set(name, mine);
  const leave = () => {
    if (lines.get(name) === mine) lines.delete(name);
  };
  mine.then(leave, leave);
  return mine;
}
