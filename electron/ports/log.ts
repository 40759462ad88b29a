/** What happened, for people who look for a fault. No secret, code, URI or name of an account goes in; the exit redacts all the same. */
export interface Log {
  note(event: string, details?: Readonly<Record<string, unknown>>): void;
  /** A bug: something that nobody expected to be thrown. */
  bug(event: string, error: unknown): void;
}
