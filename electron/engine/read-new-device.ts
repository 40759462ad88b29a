import type { RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import { limits } from "./limits";
import type { Member } from "./member";
import { readDeviceName } from "./name";
import { isPublicKey, type NewDevice } from "./trusted-devices";

/**
 * What a device to be trusted hands in, checked before any code is looked at: a slip in the name must cost no try. A key
 * that is none is treated as a name that cannot be taken.
 */
export function readNewDevice(
  member: Member,
  trust: { readonly name: string; readonly publicKey: string } | null,
): Outcome<NewDevice | null, RefusalOf<"NAME_REFUSED" | "TOO_MANY_DEVICES">> {
  if (trust === null) return yes(null);
  const name = readDeviceName(trust.name);
  if (!name.ok) return name;
  if (!isPublicKey(trust.publicKey))
    return no({ code: "NAME_REFUSED", data: { because: "characters" } });
  return member.devices.length >= limits.devices
    ? no({ code: "TOO_MANY_DEVICES" })
    : yes({ name: name.value, publicKey: trust.publicKey });
}
