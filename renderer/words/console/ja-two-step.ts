/** Two-step verification: its settings and methods. */
export const jaTwoStep = {
  title: "",
};
