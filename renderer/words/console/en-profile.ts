import type { jaProfile } from "./ja-profile";

/** The address, the password and the sessions of a member. */
export const enProfile: typeof jaProfile = {
  title: "",
};
