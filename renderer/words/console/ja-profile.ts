/** The address, the password and the sessions of a member. */
export const jaProfile = {
  title: "",
};
