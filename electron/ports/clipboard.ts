import type { Shot } from "./screen-capture";

/** The OS clipboard. */
export interface Clipboard {
  /** Replaces what the clipboard holds. Resolves to false when the OS did not take it. */
  writeText(text: string): Promise<boolean>;
  /** The same, with a mark for programs that keep what was copied to leave this out, where one can go with the text. */
  writeSecret(text: string): Promise<boolean>;
  /** The text that it holds; empty where it holds none. */
  readText(): Promise<string>;
  /** The picture that it holds; null where it holds none, or one that is too large to be read. */
  readPicture(): Promise<Shot | null>;
  /** Something short that is another one when the clipboard holds something else. */
  signature(): Promise<string>;
  /** Leaves nothing on it, whoever put it there. */
  clear(): Promise<void>;
}
