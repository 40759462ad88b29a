import { memberIdSchema, type MemberId } from "../../shared/ids";
import { record } from "./announce";
import { draftOf, type Context, type From } from "./context";
import type { Language } from "./effect";
import { newGate } from "./gate";
import { limits } from "./limits";
import type { Member } from "./member";
import { randomDigits, toBase64url, type Entropy } from "./secrets";

/** Who registers. The password was found good and hashed, the address read, before. */
export type Registration = {
  readonly id: MemberId;
  readonly address: string;
  readonly phc: string;
  readonly language: Language;
  readonly from: From;
};

/** A new member: two-step verification off, login notices on, trust for thirty days (S02, S08-S10). */
export function registerMember(
  { id, address, phc, language, from }: Registration,
  context: Context,
): Member {
  const { now, entropy } = context;
  const member: Member = {
    id,
    registeredAt: now,
    language,
    email: { address, next: null },
    password: {
      phc,
      isShort: false,
      changedAt: now,
      keySalt: toBase64url(entropy(16)),
    },
    reset: null,
    twoStep: {
      state: "off",
      since: now,
      trustDays: limits.trustDays.standard,
      loginNotices: true,
      proposal: null,
      lastConfirmed: null,
    },
    totp: null,
    nextTotp: null,
    phones: [],
    backupCodes: null,
    link: null,
    devices: [],
    spentChallenges: [],
    sessions: [],
    challenges: [],
    gate: newGate,
    codesSentAt: [],
    linksSentAt: [],
    resetsSentAt: [],
    lastMethod: null,
    activity: [],
  };
  return record(draftOf(member), "registered", from, context).member;
}

/** A random member ID: three letters, five digits, no order in it (S04). */
export function randomMemberId(entropy: Entropy): MemberId {
  let letters = "";
  while (letters.length < 3)
    for (const byte of entropy(3 - letters.length))
      if (byte < 234) letters += String.fromCharCode(97 + (byte % 26));
  return memberIdSchema.parse(`${letters}${randomDigits(entropy, 5)}`);
}

/** A member ID as typed: any case, full-width letters and digits (S04); null for what cannot be one. */
export function readMemberId(text: string): MemberId | null {
  const id = memberIdSchema.safeParse(
    text.normalize("NFKC").trim().toLowerCase(),
  );
  return id.success ? id.data : null;
}
