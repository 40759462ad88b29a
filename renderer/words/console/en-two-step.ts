import type { jaTwoStep } from "./ja-two-step";

/** Two-step verification: its settings and methods. */
export const enTwoStep: typeof jaTwoStep = {
  title: "",
};
