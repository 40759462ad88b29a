/** The OS's own proof that its user sits here: a fingerprint. Not a key: it stands before one that the keychain keeps. */
export interface Presence {
  isAvailable(): boolean;
  /** Whether the user proved it; `reason` is shown by the OS. Ends when the user or the OS ends it. */
  prove(reason: string): Promise<boolean>;
}
