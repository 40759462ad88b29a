import type { EntryView } from "../../../../shared/model/entry-view";
import { entryIdSchema } from "../../../../shared/ids";
import type { CodeView } from "../../../../shared/model/code-view";
import type { TimedView } from "../../../../renderer/screens/codes/code-timing";

const id = entryIdSchema.parse("6f1a1c1e-7a0b-4c7e-9d55-0a4c2f3b1d20");

function entry(issuer: string, account: string, periodMs: number): EntryView {
  return {
    id,
    issuer,
    account,
    otp: {
      type: "totp",
      algorithm: "SHA1",
      digits: 6,
      periodSeconds: periodMs / 1000,
    },
  };
}

/** A TOTP entry whose current code begins at `from`; both codes tell when they begin. */
export function timed(
  issuer: string,
  from: number,
  periodMs: number,
  account = "",
): TimedView {
  const code = (start: number) => ({
    code: `from ${String(start)}`,
    validFrom: start,
    validUntil: start + periodMs,
  });
  return {
    kind: "timed",
    entry: entry(issuer, account, periodMs),
    current: code(from),
    next: code(from + periodMs),
    recoveryCodesLeft: null,
    recoveryCodesLow: false,
  };
}

/** A HOTP entry. */
export function counted(issuer: string, code: string | null): CodeView {
  return {
    kind: "counted",
    entry: {
      id,
      issuer,
      account: "",
      otp: { type: "hotp", algorithm: "SHA1", digits: 6, counter: 0 },
    },
    code,
    recoveryCodesLeft: null,
    recoveryCodesLow: false,
  };
}
