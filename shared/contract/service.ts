import { eventIterator, oc } from "@orpc/contract";
import { z } from "zod";
import { deliveryProblemSchema } from "../model/delivery";
import { roadKinds, roadSchema, roadsSchema } from "../model/delivery-road";
import { receivedViewSchema } from "../model/received-view";
import { serviceRefusals } from "../model/service-choice";
import { saveErrors } from "./errors";
import { refused } from "./refused";

/** The address of a service over the network; null is the built-in one. */
const where = z.strictObject({ address: z.string().nullable() });

/** The built-in service as whoever runs it on this computer sees it; a service over the network has no such calls. */
export const service = {
  /** Which service the account calls go to. */
  where: oc.output(where),
  /** Another service, if it answers; whoever is signed in is signed out. */
  setWhere: oc
    .input(z.strictObject({ address: z.string().max(2_000).nullable() }))
    .errors({
      SERVICE_REFUSED: {
        data: z.strictObject({ because: z.enum(serviceRefusals) }),
      },
      SAVE_FAILED: saveErrors.SAVE_FAILED,
    })
    .output(where),
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
