import type { DeviceId } from "../../../shared/ids";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import type { Member } from "../member";
import { readNewDevice } from "../read-new-device";
import { inSession, putSession } from "../sessions";
import { trustDevice } from "../trusted-devices";

export type RegisterDevice = {
  readonly session: string;
  readonly name: string;
  readonly publicKey: string;
};

/** 『信頼済みブラウザを登録する』 on the completion page of the e-mail method: once, just after, in that session only (S30). */
export function registerDevice(
  member: Member,
  command: RegisterDevice,
  context: Context,
): Step<
  { readonly deviceId: DeviceId },
  "NOT_SIGNED_IN" | "NOTHING_TO_CONFIRM" | "NAME_REFUSED" | "TOO_MANY_DEVICES"
> {
  const found = inSession(member, command.session, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const isOn = member.twoStep.state === "on"; // switched off since: there is no second step to spare (S41)
  if (!isOn || context.now >= session.mayTrustUntil)
    return refuse(draft, { code: "NOTHING_TO_CONFIRM" as const });
  const device = readNewDevice(draft.member, command);
  if (!device.ok) return refuse(draft, device.problem);
  if (device.value === null)
    return refuse(draft, { code: "NOTHING_TO_CONFIRM" as const });
  const once = putSession(draft, { ...session, mayTrustUntil: 0 });
  const trusted = trustDevice(once, device.value, session, context);
  return accept(trusted.draft, { deviceId: trusted.deviceId });
}
