import { isDefinedError } from "@orpc/client";
import type { TFunction } from "i18next";
import type { CallError } from "../api";

type Declared = Extract<CallError, { readonly defined: boolean }>;

/** Every error code that any call of the contract declares. */
export type DeclaredCode = Declared["code"];

/** Words for every code (one sentence, or one for each problem), and one for everything that is nobody's plan. */
export type Explained<Code extends string> = Record<
  Code | "general",
  string | Record<string, string>
> &
  Record<string, string | Record<string, string>>;

/** The sentence for a refused call. What is not declared gets the one general sentence: its details are in main's log. */
export function explain(t: TFunction, error: CallError): string {
  if (!isDefinedError(error)) return t("error.general");
  switch (error.code) {
    case "KEYCHAIN_UNAVAILABLE":
      return t(`error.KEYCHAIN_UNAVAILABLE.${error.data.problem}`);
    case "SAVE_FAILED": {
      // The preferences are declared without data: they are no part of the vault.
      const data = error.data as
        | Extract<
            Declared,
            { code: "SAVE_FAILED"; data: { path: string } }
          >["data"]
        | undefined;
      return data === undefined
        ? t("error.SETTINGS_NOT_SAVED")
        : t(`error.SAVE_FAILED.${data.problem}`, { path: data.path });
    }
    case "ENTRY_REFUSED": {
      const { field, problem } = error.data.refusal;
      return t("enrol.refusedReason", {
        field: t(`enrol.field.${field}`),
        problem: t(`enrol.problem.${problem}`),
      });
    }
    case "CAPTURE_FAILED":
      return t(`enrol.capture.${error.data.problem}`);
    case "RECOVERY_CODES_REFUSED": {
      const { problem, line } = error.data;
      return t(`error.RECOVERY_CODES_REFUSED.${problem}`, { line });
    }
    case "BACKUP_FAILED":
      return t(`error.BACKUP_FAILED.${error.data.problem}`);
    case "KEY_REFUSED":
      return t(`error.KEY_REFUSED.${error.data.reason}`);
    case "RECOVERY_KEY_NOT_KEPT":
      return t(`error.RECOVERY_KEY_NOT_KEPT.${error.data.reason}`);
    case "PASSPHRASE_REFUSED":
      return t(`error.PASSPHRASE_REFUSED.${error.data.fault}`);
    case "COPY_UNUSABLE":
      return t(`error.COPY_UNUSABLE.${error.data.problem}`);
    case "WRONG_CODE":
      return t(`error.WRONG_CODE.${error.data.because}`);
    case "NUMBER_REFUSED":
      return t(`error.NUMBER_REFUSED.${error.data.because}`);
    case "NAME_REFUSED":
      return t(`error.NAME_REFUSED.${error.data.because}`);
    case "PASSWORD_REFUSED":
      return t(`error.PASSWORD_REFUSED.${error.data.because}`);
    case "SERVICE_REFUSED":
      return t(`error.SERVICE_REFUSED.${error.data.because}`);
    case "SERVICE_UNAVAILABLE": {
      const { problem, path } = error.data;
      return t(`error.SERVICE_UNAVAILABLE.${problem}`, { path });
    }
    case "PASSWORD_WAIT":
    case "LOCKED_OUT":
    case "SENDING_LIMITED":
      return t(`error.${error.code}`, { until: new Date(error.data.until) });
    case "BUSY":
      return t("error.BUSY", error.data);
    case "WRONG_CREDENTIALS":
    case "CHALLENGE_OVER":
    case "MALFORMED_CODE":
    case "LINK_UNUSABLE":
    case "METHOD_UNAVAILABLE":
    case "SENDING_PAUSED":
    case "ADDRESS_REFUSED":
    case "SETTINGS_REFUSED":
    case "PASSWORD_TOO_SHORT_ALONE":
    case "NOT_SIGNED_IN":
    case "REAUTHENTICATION_NEEDED":
    case "NOTHING_TO_CONFIRM":
    case "TWO_STEP_OFF":
    case "TOO_MANY_DEVICES":
    case "NOT_FOUND":
    case "CODES_NOT_REVEALABLE":
    case "ROAD_REFUSED":
    case "VAULT_NOT_OPEN":
    case "ENTRY_NOT_FOUND":
    case "CLIPBOARD_FAILED":
    case "RECOVERY_CODE_NOT_FOUND":
    case "NOT_COUNTED":
    case "LAST_WAY":
    case "CANDIDATE_GONE":
    case "NOTHING_THERE":
    case "DECODE_FAILED":
    case "PRINT_FAILED":
    case "PDF_FAILED":
    case "DIAGNOSTICS_FAILED":
      return t(`error.${error.code}`);
  }
}
