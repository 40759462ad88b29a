import type { Answer, Device, Model } from "../model";
import * as n from "../numbers";
import { passwordUntil } from "./guesses";
import { openChallenge, openSession } from "./sessions";

/** The trusted device this proof speaks for now; one answer to one question, once, for two minutes (R51). */
function trusted(m: Model, nr: number | null): Device | null {
  const proof = nr === null ? undefined : m.proofs[nr];
  return proof === undefined ||
    !proof.isGenuine ||
    proof.spent ||
    m.now >= proof.at + n.PROOF_LIFE ||
    proof.device?.over !== false
    ? null
    : proof.device;
}

/** Member ID and password, and perhaps a proof by number (S04, S38). */
export function signIn(
  m: Model,
  right: boolean,
  proofNr: number | null,
): Answer {
  const device = trusted(m, proofNr);
  const lane = device === null ? "stranger" : "known";
  const until = passwordUntil(m, lane);
  if (until !== null) return `PASSWORD_WAIT ${String(until)}`;
  m.passwords.push({ at: m.now, lane, right });
  if (!right) return "WRONG_CREDENTIALS";
  if (m.twoStep !== "on") {
    openSession(m, n.FRESH, 0);
    return "yes signed-in password";
  }
  const proof = proofNr === null ? undefined : m.proofs[proofNr];
  if (device !== null && proof !== undefined) {
    proof.spent = true;
    openSession(m, 0, 0); // no second step today, so nothing that asks for a fresh one (R52)
    return "yes signed-in trusted-device";
  }
  openChallenge(m, "sign-in", null); // S01
  return "yes second-step";
}
