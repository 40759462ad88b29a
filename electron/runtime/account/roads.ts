import type {
  Road,
  RoadKind,
  Roads,
} from "../../../shared/model/delivery-road";
import type { ConnectDelivery, Delivery, Message } from "../../ports/delivery";

/** What refuses everything: a road that was right when it was set up and cannot be used by this Nidan. */
const closed: Delivery = {
  send: () => Promise.resolve({ ok: false, problem: "misconfigured" }),
};

/** The deliveries behind the roads in use; each is connected once, and again when its road changes. */
export function createRoadMap(
  connect: ConnectDelivery,
  standIn: Delivery,
): (roads: Roads, channel: Message["channel"]) => Delivery {
  const connected = new Map<
    RoadKind,
    { readonly road: Road; readonly delivery: Delivery }
  >();
  return (roads, channel) => {
    const kind = channel === "email" ? "mail" : "phone";
    const road = roads[kind];
    if (road === null) return standIn;
    const known = connected.get(kind);
    if (known?.road === road) return known.delivery;
    const delivery = connect(road) ?? closed;
    connected.set(kind, { road, delivery });
    return delivery;
  };
}
