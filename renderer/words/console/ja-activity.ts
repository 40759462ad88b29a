/** The record of activity. */
export const jaActivity = {
  title: "",
};
