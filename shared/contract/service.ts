import { oc } from "@orpc/contract";
import { z } from "zod";
import { receivedViewSchema } from "../model/received-view";

/** The built-in service as whoever runs it sees it; a service over the network has no such calls. */
export const service = {
  /** The stand-in for the member's phone and mailbox: what was sent since the app was started, the newest last. */
  received: oc.output(
    z.strictObject({ messages: z.array(receivedViewSchema) }),
  ),
  clearReceived: oc.output(z.strictObject({})),
};
