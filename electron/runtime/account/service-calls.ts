import { readAddress, readNumber, type Language } from "../../engine";
import { composeTest } from "../../messages";
import type { ConnectDelivery, Message } from "../../ports/delivery";
import type { Entropy } from "../../ports/entropy";
import type { ServiceCalls } from "../../../shared/contract/calls";
import { deliveryIdSchema } from "../../../shared/ids";
import {
  keepSecret,
  withoutSecret,
  type Road,
  type RoadKind,
  type Roads,
} from "../../../shared/model/delivery-road";
import { no, yes } from "../../../shared/outcome";
import type { Host } from "./host";

/** What brings which messages: the only ways that can be set up for them. */
const brings: Readonly<Record<RoadKind, readonly Road["kind"][]>> = {
  mail: ["smtp", "webhook"],
  phone: ["twilio", "webhook"],
};

/** What whoever runs the service on this computer may ask of it. */
export function serviceCalls(
  host: Host,
  { connect, entropy }: { connect: ConnectDelivery; entropy: Entropy },
): ServiceCalls {
  return {
    roads: () => Promise.resolve(yes(toView(host.roads()))),
    setRoad: async ({ which, road }) => {
      const before = host.roads();
      const next = road === null ? null : keepSecret(road, before[which]);
      const isUsable =
        next === null ||
        (brings[which].includes(next.kind) && connect(next) !== null);
      if (!isUsable) return no({ code: "ROAD_REFUSED" });
      const saved = await host.setRoads({ ...before, [which]: next });
      return saved.ok ? yes(toView(host.roads())) : saved;
    },
    sendTest: async ({ channel, to, language }) => {
      const message = composeFor(host, channel, to, language);
      if (!message.ok) return message;
      if (channel !== "email") {
        const number = message.value.to;
        const charged = host.charge({ number, channel, ip: null });
        if (!charged.ok) return charged;
      }
      const id = deliveryIdSchema.parse(entropy.uuid());
      const sent = await host.deliveryFor(channel).send(message.value, id);
      return yes({ problem: sent.ok ? null : sent.problem });
    },
  };
}

function toView({ mail, phone }: Roads): Roads {
  return {
    mail: mail && withoutSecret(mail),
    phone: phone && withoutSecret(phone),
  };
}

function composeFor(
  host: Host,
  channel: Message["channel"],
  typed: string,
  language: Language,
) {
  const { policy } = host.context();
  const service = { name: policy.serviceName, contactUrl: policy.contactUrl };
  const address = readAddress(typed);
  const to =
    channel !== "email"
      ? readNumber(typed, policy)
      : address === null
        ? no({ code: "ADDRESS_REFUSED" as const })
        : yes(address);
  return to.ok ? yes(composeTest(channel, to.value, language, service)) : to;
}
