import type { OtpAlgorithm } from "../../shared/model/otp-options";
import type { ParsedEntry } from "./entry-draft";
import { readEntry } from "./read-entry";

/** An entry as it was typed into a form. Blank digits, period or counter mean the usual 6, 30 and 0. */
export type TypedEntry = {
  readonly type: "totp" | "hotp";
  readonly issuer: string;
  readonly account: string;
  readonly secret: string;
  readonly algorithm: OtpAlgorithm;
  readonly digits: string;
  readonly periodOrCounter: string;
};

/** Reads a typed entry. Full-width letters and digits of a Japanese keyboard count as their plain forms (NFKC). */
export function parseTyped(typed: TypedEntry): ParsedEntry {
  const plain = (text: string) => text.normalize("NFKC").trim();
  const number = plain(typed.periodOrCounter);
  return readEntry({
    type: typed.type,
    issuer: typed.issuer,
    account: typed.account,
    secret: plain(typed.secret),
    algorithm: typed.algorithm,
    digits: plain(typed.digits),
    period: number,
    counter: number === "" ? "0" : number,
  });
}
