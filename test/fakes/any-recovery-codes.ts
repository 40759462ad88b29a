import fc from "fast-check";
import type { RecoveryCodes } from "../../electron/authenticator";
import type { EpochMs } from "../../shared/time";

/** A list of recovery codes as it can lie in a vault, its moments from `moment`. Few codes of few signs, so that lists meet. */
export function anyRecoveryCodes(
  moment: fc.Arbitrary<EpochMs>,
): fc.Arbitrary<RecoveryCodes> {
  const code = fc.string({
    unit: fc.constantFrom("a", "9", "-", "さ"),
    minLength: 4,
    maxLength: 6,
  });
  return fc.record({
    savedAt: moment,
    codes: fc.uniqueArray(fc.record({ code, usedAt: fc.option(moment) }), {
      minLength: 1,
      maxLength: 4,
      selector: (one) => one.code,
    }),
  });
}
