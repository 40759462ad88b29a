import { z } from "zod";
import { roadsSchema, type Roads } from "../../shared/model/delivery-road";
import { effectSchema, type Effect } from "./effect";
import { emptyLedger, ledgerSchema, type Ledger } from "./ledger";
import { memberSchema, type Member } from "./member";
import { memberIdSchema, type MemberId } from "../../shared/ids";

/** A message that was promised and is not out yet. */
export type Pending = {
  readonly memberId: MemberId;
  readonly effect: Effect;
};

/** All that the service keeps. */
export type ServiceState = {
  readonly members: ReadonlyMap<MemberId, Member>;
  readonly ledger: Ledger;
  readonly outbox: readonly Pending[];
  /** The ways that messages go. */
  readonly roads: Roads;
};

export const newService: ServiceState = {
  members: new Map(),
  ledger: emptyLedger,
  outbox: [],
  roads: { mail: null, phone: null },
};

/**
 * The plaintext inside the service's file: UTF-8 JSON `{ "format": 1, "members": [...], "ledger": {...}, "outbox": [...], "roads": {...}
 * }`,
 * each part as its schema says. Members of the object that are not known here are refused, as in the vault.
 */
const fileSchema = z.strictObject({
  format: z.literal(1),
  members: z.array(memberSchema),
  ledger: ledgerSchema,
  outbox: z.array(
    z.strictObject({ memberId: memberIdSchema, effect: effectSchema }),
  ),
  roads: roadsSchema,
});

/** One member as JSON in UTF-8. */
export function encodeMember(member: Member): Uint8Array {
  return Buffer.from(JSON.stringify(member), "utf8");
}

/** `encodeMember` that remembers: a member never changes, a changed one is another, and most are as they were at the last save. */
export function createMemberEncoder(): typeof encodeMember {
  const known = new WeakMap<Member, Uint8Array>();
  return (member) => {
    const bytes = known.get(member) ?? encodeMember(member);
    known.set(member, bytes);
    return bytes;
  };
}

/** The plaintext of the service's file. */
export function encodeService(
  { members, ledger, outbox, roads }: ServiceState,
  encode: typeof encodeMember = encodeMember,
): Uint8Array {
  const list = [...members.values()].flatMap((member, i) =>
    i === 0 ? [encode(member)] : [Buffer.from(","), encode(member)],
  );
  const rest = JSON.stringify({ ledger, outbox, roads }).slice(1);
  return Buffer.concat([
    Buffer.from('{"format":1,"members":['),
    ...list,
    Buffer.from(`],${rest}`, "utf8"),
  ]);
}

/** What the plaintext says; null when it is not one that this Nidan understands to the last member. */
export function decodeService(payload: Uint8Array): ServiceState | null {
  const file = fileSchema.safeParse(parseJson(payload));
  if (!file.success) return null;
  const { members, ledger, outbox, roads } = file.data;
  return {
    members: new Map(members.map((member) => [member.id, member])),
    ledger,
    outbox,
    roads,
  };
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
