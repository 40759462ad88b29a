import type { RefusalCode, RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { EpochMs } from "../../shared/time";
import type { Effect } from "./effect";
import type { Member } from "./member";
import type { Policy } from "./policy";
import type { Entropy } from "./secrets";

/** All that a step may know beside the member and the command. */
export type Context = {
  readonly now: EpochMs;
  readonly entropy: Entropy;
  readonly policy: Policy;
  /** 32 bytes kept apart from the members: what makes short codes unreadable in their record (R31). */
  readonly codeKey: Uint8Array;
};

/** The device a command comes from, for the record and the notices. */
export type From = { readonly deviceName: string; readonly ip: string | null };

/**
 * What came of a command. The reply is part of it because a refusal changes the member too: an attempt counted, a wait
 * begun. The shell saves the member, then lets the effects happen, then gives the reply.
 */
export type Step<Value, Code extends RefusalCode = never> = {
  readonly member: Member;
  readonly effects: readonly Effect[];
  readonly reply: Outcome<Value, RefusalOf<Code>>;
};

/** The value of a yes that says it all. */
export type Nothing = Readonly<Record<string, never>>;

/** A member under change, and the effects so far. */
export type Draft = {
  readonly member: Member;
  readonly effects: readonly Effect[];
};

/** The member before any change. */
export function draftOf(member: Member): Draft {
  return { member, effects: [] };
}

/** The draft with these members of the member replaced. */
export function change(draft: Draft, part: Partial<Member>): Draft {
  return { ...draft, member: { ...draft.member, ...part } };
}

/** The reply is yes. */
export function accept<Value>({ member, effects }: Draft, value: Value) {
  return { member, effects, reply: yes(value) };
}

/** The reply is no; what was counted on the way is in the draft. */
export function refuse<Refused>(
  { member, effects }: Draft,
  refused: Refused,
): {
  member: Member;
  effects: readonly Effect[];
  reply: ReturnType<typeof no<Refused>>;
} {
  return { member, effects, reply: no(refused) };
}
