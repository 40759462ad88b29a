import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Policy } from "./policy";

/** Kinds of number that ring a person's phone and cost what a call costs (R35). */
const servedTypes: readonly string[] = [
  "MOBILE",
  "FIXED_LINE",
  "FIXED_LINE_OR_MOBILE",
  "VOIP",
  "PERSONAL_NUMBER",
];
const LONGEST = 40;

/** The number in E.164, from what a member types: full-width digits, hyphens, with or without the country (R35). */
export function readNumber(
  text: string,
  { countries }: Policy,
): Outcome<string, RefusalOf<"NUMBER_REFUSED">> {
  const typed = text.normalize("NFKC").trim();
  const [home] = countries;
  const parsed =
    typed.length > LONGEST
      ? undefined
      : parsePhoneNumberFromString(typed, {
          ...(home !== undefined && { defaultCountry: home as "JP" }),
          extract: false,
        });
  if (parsed === undefined) return refuse("not-a-number");
  const type = parsed.getType();
  if (parsed.ext !== undefined) return refuse("not-a-number");
  if (!countries.includes(parsed.country ?? ""))
    return refuse(parsed.isPossible() ? "country" : "not-a-number");
  if (!parsed.isValid()) return refuse("not-a-number");
  return type !== undefined && servedTypes.includes(type)
    ? yes(parsed.number)
    : refuse("kind");
}

function refuse(because: "not-a-number" | "country" | "kind") {
  return no({ code: "NUMBER_REFUSED" as const, data: { because } });
}
