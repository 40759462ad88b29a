import type { KeychainProblem } from "../../shared/model/vault-view";
import type { Outcome } from "../../shared/outcome";

/** The OS keychain, as a place for a few small secrets of this app. Never a stand-in that stores in the clear. */
export interface Keychain {
  /** The secret under this name; null when the keychain answers and has none. Ends within a bounded time. */
  read(name: string): Promise<Outcome<Uint8Array | null, KeychainProblem>>;
  /** Keeps the secret under this name; an older one is replaced. When it says yes, `read` finds it after a restart. */
  write(
    name: string,
    secret: Uint8Array,
  ): Promise<Outcome<void, KeychainProblem>>;
  /** When it says yes, there is no secret under this name, whether there was one or not. */
  remove(name: string): Promise<Outcome<void, KeychainProblem>>;
}
