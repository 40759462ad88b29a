/** The ways an entry comes in through this dialog; `link` is one that the system opened the app by. */
export type Way = "scan" | "paste" | "typed" | "files" | "camera" | "link";
