import type { InferClientInputs } from "@orpc/client";
import type { Client } from "../../bridge";
import type {
  OtpauthField,
  OtpauthRefusal,
} from "../../../shared/model/otpauth-refusal";

/** The form as it is typed; numbers stay texts, so that main can say which one is wrong. */
export type TypedEntry = InferClientInputs<Client>["enrol"]["readTyped"];

/** The fields of the form. */
export type TypedField = keyof TypedEntry;

/** A new form: what nearly every issuer uses. */
export const emptyEntry: TypedEntry = {
  type: "totp",
  issuer: "",
  account: "",
  secret: "",
  algorithm: "SHA1",
  digits: "6",
  periodOrCounter: "30",
};

/** The usual period, and the first counter, for when the member changes the type. */
export const usualNumber = { totp: "30", hotp: "0" } as const;

const places: Record<OtpauthField, TypedField> = {
  uri: "secret",
  type: "type",
  secret: "secret",
  issuer: "issuer",
  account: "account",
  algorithm: "algorithm",
  digits: "digits",
  period: "periodOrCounter",
  counter: "periodOrCounter",
};

/** The field of the form that a refusal is about. */
export function placeOf(refusal: OtpauthRefusal): TypedField {
  return places[refusal.field];
}

/** Whether a field lies under "advanced", which has to open for its refusal to be seen. */
export function isAdvanced(field: TypedField): boolean {
  return (
    field === "algorithm" || field === "digits" || field === "periodOrCounter"
  );
}
