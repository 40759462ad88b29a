/** The stand-in for the member's phone and mailbox. */
export const jaStandIn = {
  title: "",
};
