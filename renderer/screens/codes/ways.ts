/** Where the codes screen leads to; app.tsx knows what is there. */
export type Ways = Readonly<
  Record<"scan" | "paste" | "typed" | "files" | "camera", () => void>
>;
