/** The OS clipboard. */
export interface Clipboard {
  /** Replaces what the clipboard holds. Resolves to false when the OS did not take it. */
  writeText(text: string): Promise<boolean>;
}
