/** The ways an entry comes in through this dialog. */
export type Way = "scan" | "paste" | "typed";
