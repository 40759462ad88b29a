import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import type { Language } from "../effect";
import type { Member } from "../member";
import { inSession } from "../sessions";

export type SetLanguage = {
  readonly session: string;
  readonly language: Language;
};

/** The language of the messages from now on. */
export function setLanguage(
  member: Member,
  { session: token, language }: SetLanguage,
  { now }: Context,
): Step<Nothing, "NOT_SIGNED_IN"> {
  const found = inSession(member, token, now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  return accept(change(found.value.draft, { language }), {});
}
