import type { jaDevices } from "./ja-devices";

/** Trusted devices. */
export const enDevices: typeof jaDevices = {
  title: "",
};
