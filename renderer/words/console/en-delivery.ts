import type { jaDelivery } from "./ja-delivery";

/** The ways that messages go. */
export const enDelivery: typeof jaDelivery = {
  title: "",
};
