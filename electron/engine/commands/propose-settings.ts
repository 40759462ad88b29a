import { proposalIdSchema, type ProposalId } from "../../../shared/ids";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Step,
} from "../context";
import type { Member, Settings } from "../member";
import { readTrustDays } from "../read-trust-days";
import { randomUuid } from "../secrets";
import { inFreshSession } from "../sessions";

export type ProposeSettings = {
  readonly session: string;
  readonly enabled: boolean;
  /** As typed (S09). */
  readonly trustDays: string;
  readonly loginNotices: boolean;
};

/** What the confirmation page shows, and the name under which it is confirmed. */
export type Proposal = {
  readonly proposalId: ProposalId;
  readonly values: Settings;
};

/** 『設定変更』: nothing changes yet; the confirmation page repeats the three values (S11, S12). */
export function proposeSettings(
  member: Member,
  command: ProposeSettings,
  context: Context,
): Step<
  Proposal,
  | "NOT_SIGNED_IN"
  | "REAUTHENTICATION_NEEDED"
  | "SETTINGS_REFUSED"
  | "PASSWORD_TOO_SHORT_ALONE"
> {
  const found = inFreshSession(member, command.session, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft } = found.value;
  const trustDays = readTrustDays(command.trustDays);
  if (trustDays === null)
    return refuse(draft, {
      code: "SETTINGS_REFUSED" as const,
      data: { field: "trustDays" as const },
    });
  const { enabled, loginNotices } = command;
  if (!enabled && member.password.isShort)
    return refuse(draft, { code: "PASSWORD_TOO_SHORT_ALONE" as const });
  const values = { enabled, trustDays, loginNotices };
  const id = proposalIdSchema.parse(randomUuid(context.entropy));
  const proposal = { id, at: context.now, values };
  return accept(change(draft, { twoStep: { ...member.twoStep, proposal } }), {
    proposalId: id,
    values,
  });
}
