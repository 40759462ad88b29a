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
    case "CAPTURE_FAILED":
      return t(`enrol.capture.${error.data.problem}`);
    case "VAULT_NOT_OPEN":
    case "ENTRY_NOT_FOUND":
    case "CLIPBOARD_FAILED":
    case "NOT_COUNTED":
    case "CANDIDATE_GONE":
    case "DECODE_FAILED":
      return t(`error.${error.code}`);
  }
}
