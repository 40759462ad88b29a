/** Trusted devices. */
export const jaDevices = {
  title: "",
};
