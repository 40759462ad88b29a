import type { ProposalId } from "../../../shared/ids";
import { announce } from "../announce";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Draft,
  type From,
  type Step,
} from "../context";
import type { Member, Settings } from "../member";
import { inFreshSession } from "../sessions";
import { limitTrust } from "../trusted-devices";

export type ConfirmSettings = {
  readonly session: string;
  readonly proposalId: ProposalId;
};

/** 『2段階認証設定』 on the confirmation page: what it showed applies, once, however often it is clicked (S12). */
export function confirmSettings(
  member: Member,
  { session: token, proposalId }: ConfirmSettings,
  context: Context,
): Step<
  { readonly twoStep: Member["twoStep"]["state"] },
  | "NOT_SIGNED_IN"
  | "REAUTHENTICATION_NEEDED"
  | "NOTHING_TO_CONFIRM"
  | "PASSWORD_TOO_SHORT_ALONE"
> {
  const found = inFreshSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const { proposal, lastConfirmed, state } = member.twoStep;
  if (lastConfirmed === proposalId) return accept(draft, { twoStep: state });
  if (proposal?.id !== proposalId)
    return refuse(draft, { code: "NOTHING_TO_CONFIRM" as const });
  const { values } = proposal;
  if (!values.enabled && member.password.isShort)
    return refuse(draft, { code: "PASSWORD_TOO_SHORT_ALONE" as const }); // changed since it was proposed
  const applied = apply(draft, values, session, context);
  const confirmed = change(applied, {
    twoStep: {
      ...applied.member.twoStep,
      trustDays: values.trustDays,
      loginNotices: values.loginNotices,
      proposal: null,
      lastConfirmed: proposalId,
    },
  });
  return accept(confirmed, { twoStep: confirmed.member.twoStep.state });
}

function apply(
  draft: Draft,
  values: Settings,
  from: From,
  context: Context,
): Draft {
  const { twoStep, devices } = draft.member;
  if (!values.enabled) return turnOff(draft, from, context);
  if (twoStep.state === "off")
    return change(draft, {
      twoStep: { ...twoStep, state: "pending", since: context.now },
    });
  const limited = change(draft, {
    devices: limitTrust(devices, values.trustDays),
  });
  return twoStep.state === "on"
    ? announce(limited, "settings-changed", from, context)
    : limited;
}

/** Off: every trust, backup code, link and second step under way is void (S41, R53). Verified numbers stay. */
function turnOff(draft: Draft, from: From, context: Context): Draft {
  const { member } = draft;
  const off = change(draft, {
    twoStep: { ...member.twoStep, state: "off", since: context.now },
    totp: null,
    nextTotp: null,
    backupCodes: null,
    devices: [],
    link: null,
    challenges: [],
    lastMethod: null,
  });
  return member.twoStep.state === "on"
    ? announce(off, "two-step-off", from, context)
    : off;
}
