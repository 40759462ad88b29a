import type { KeychainProblem } from "../../../shared/model/vault-view";

/** keytar hands on the platform's own sentence; these parts of it were seen on real systems. The first that fits counts. */
const signs: readonly (readonly [RegExp, KeychainProblem])[] = [
  [/locked collection|interaction is not allowed/i, "locked"],
  [/dismissed|cancel|denied|not permitted/i, "denied"],
  [/not provided by any|ServiceUnknown/i, "absent"], // a session bus without a secret service
  [/connection is closed/i, "absent"], // the bus went away
  [/Could not connect|autolaunch|Cannot spawn/i, "absent"], // no session bus
  [/Object does not exist at path/i, "absent"], // a service that never got a default collection
  [/Failed to load keytar/i, "absent"], // its system library is not installed
];

/** What a failed call to the keychain means for the member, as far as its words tell; they may be of any language. */
export function nameKeychainProblem(error: unknown): KeychainProblem {
  const message = error instanceof Error ? error.message : String(error);
  return signs.find(([sign]) => sign.test(message))?.[1] ?? "failed";
}
