import type { DeviceId } from "../../../shared/ids";
import { record } from "../announce";
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
import { readDeviceName } from "../name";
import { inSession } from "../sessions";

export type RenameDevice = {
  readonly session: string;
  readonly deviceId: DeviceId;
  readonly name: string;
};

/** Another name for a trusted device (S50). */
export function renameDevice(
  member: Member,
  { session: token, deviceId, name }: RenameDevice,
  context: Context,
): Step<Nothing, "NOT_SIGNED_IN" | "NOT_FOUND" | "NAME_REFUSED"> {
  const found = inSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  if (!member.devices.some(({ id }) => id === deviceId))
    return refuse(draft, { code: "NOT_FOUND" as const });
  const read = readDeviceName(name);
  if (!read.ok) return refuse(draft, read.problem);
  const renamed = change(draft, {
    devices: member.devices.map((device) =>
      device.id === deviceId ? { ...device, name: read.value } : device,
    ),
  });
  const about = { ...session, subject: read.value };
  return accept(record(renamed, "device-renamed", about, context), {});
}
