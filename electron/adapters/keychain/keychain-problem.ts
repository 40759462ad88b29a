import type { KeychainProblem } from "../../../shared/model/vault-view";

/** keytar hands on the platform's own sentence; these parts of it were seen on real systems. The first that fits counts. */
const signs: readonly (readonly [RegExp, KeychainProblem])[] = [
  [/locked/i, "locked"],
  [/dismissed|cancel|denied|not allowed|not permitted/i, "denied"],
  [
    /ServiceUnknown|not provided by any|autolaunch|Could not connect|Cannot spawn|No such file|cannot open shared object|Native module|not available/i,
    "absent",
  ],
];

/** What a failed call to the keychain means for the member. */
export function nameKeychainProblem(error: unknown): KeychainProblem {
  const message = error instanceof Error ? error.message : String(error);
  return signs.find(([sign]) => sign.test(message))?.[1] ?? "failed";
}
