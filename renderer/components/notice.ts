/** A short message that comes and goes; `isLong` stays longer. `undo` adds a button; `tone` decides the colour and how urgently it is read out. */
export type Notice = {
  readonly message: string;
  readonly tone: "done" | "problem";
  readonly isLong?: boolean;
  readonly undo?: { readonly label: string; readonly run: () => void };
};
