/** The ways that messages go. */
export const jaDelivery = {
  title: "",
};
