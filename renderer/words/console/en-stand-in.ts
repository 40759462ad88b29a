import type { jaStandIn } from "./ja-stand-in";

/** The stand-in for the member's phone and mailbox. */
export const enStandIn: typeof jaStandIn = {
  title: "",
};
