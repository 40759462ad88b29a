import type { DeviceId } from "../../../shared/ids";
import { announce } from "../announce";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import type { Member } from "../member";
import { inFreshSession, inSession } from "../sessions";

export type RemoveDevices = {
  readonly session: string;
  readonly which: DeviceId | "all";
};

/** Trusts one device, or none, any more (S50). Ending one is quick; ending all needs a fresh authentication (R52). */
export function removeDevices(
  member: Member,
  { session: token, which }: RemoveDevices,
  context: Context,
): Step<Nothing, "NOT_SIGNED_IN" | "REAUTHENTICATION_NEEDED" | "NOT_FOUND"> {
  const find = which === "all" ? inFreshSession : inSession;
  const found = find(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const removed = member.devices.filter(
    ({ id }) => which === "all" || id === which,
  );
  if (removed.length === 0)
    return refuse(draft, { code: "NOT_FOUND" as const });
  const kept = member.devices.filter((device) => !removed.includes(device));
  const subject = removed.map(({ name }) => name).join(", ");
  const about = { ...session, subject };
  return accept(
    announce(
      change(draft, { devices: kept }),
      "devices-removed",
      about,
      context,
    ),
    {},
  );
}
