import { yes } from "../../../shared/outcome";
import type { ReceivedView } from "../../../shared/model/received-view";
import type { DeliveryId } from "../../../shared/ids";
import type { Clock } from "../../ports/clock";
import type { Message } from "../../ports/delivery";
import type { LocalOutbox } from "../../ports/local-outbox";

const KEPT = 200;

/** Keeps messages in memory and never on the disk: they hold codes, and they are gone with the app, like the phone they stand for when it is switched off. */
export function createLocalOutbox(clock: Clock): LocalOutbox {
  const kept = new Map<DeliveryId, ReceivedView>();
  const watching = new Set<() => void>();
  const tellAll = () => {
    for (const tell of watching) tell();
  };
  return {
    send: (message, id) => {
      // The same id is the same message, however often it is tried.
      if (!kept.has(id)) {
        kept.set(id, receive(message, id, clock.now()));
        for (const oldest of kept.keys())
          if (kept.size > KEPT) kept.delete(oldest);
        tellAll();
      }
      return Promise.resolve(yes({ receipt: id }));
    },
    received: () => [...kept.values()],
    clear: () => {
      kept.clear();
      tellAll();
    },
    watch: (tell) => {
      const own = () => {
        tell();
      }; // whoever watches twice is told twice, and stops each by itself
      watching.add(own);
      return () => {
        watching.delete(own);
      };
    },
  };
}

function receive(message: Message, id: DeliveryId, at: number): ReceivedView {
  switch (message.channel) {
    case "email": {
      const { channel, to, subject, text } = message;
      return { channel, id, at, to, subject, text };
    }
    case "sms":
      return { ...message, id, at };
    case "voice":
      return { ...message, phrases: [...message.phrases], id, at };
  }
}
