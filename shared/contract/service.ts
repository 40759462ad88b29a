import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { deliveryProblemSchema } from "../model/delivery";
import { roadKinds, roadSchema, roadsSchema } from "../model/delivery-road";
import { receivedViewSchema } from "../model/received-view";
import { refused } from "./refused";

/** The built-in service as whoever runs it on this computer sees it; a service over the network has no such calls. */
export const service = {
  /** The stand-in for the member's phone and mailbox: what was sent since the app was started, the newest last. */
  received: oc.output(
    z.strictObject({ messages: z.array(receivedViewSchema) }),
  ),
  /** The same, at once and again after every change, for as long as somebody listens. */
  arrivals: oc.output(
    eventIterator(z.strictObject({ messages: z.array(receivedViewSchema) })),
  ),
  clearReceived: oc.output(z.strictObject({})),
  /** The ways that messages go, without their secrets. */
  roads: oc.errors(refused()).output(roadsSchema),
  /** Another way for mails, or for text messages and calls; null is the stand-in. */
  setRoad: oc
    .input(
      z.strictObject({ which: z.enum(roadKinds), road: roadSchema.nullable() }),
    )
    .errors({ ...refused(), ROAD_REFUSED: {} })
    .output(roadsSchema),
  /** Sends a message that says it is a test; answers with what the provider said of it. */
  sendTest: oc
    .input(
      z.strictObject({
        channel: z.enum(["email", "sms", "voice"]),
        to: z.string().max(500),
        language: z.enum(["ja", "en"]),
      }),
    )
    .errors(
      refused(
        "NUMBER_REFUSED",
        "ADDRESS_REFUSED",
        "SENDING_LIMITED",
        "SENDING_PAUSED",
      ),
    )
    .output(z.strictObject({ problem: deliveryProblemSchema.nullable() })),
};
