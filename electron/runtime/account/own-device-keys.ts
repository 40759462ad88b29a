import type { AccountCalls } from "../../../shared/contract/calls";
import { yes } from "../../../shared/outcome";
import { deviceStatement, readMemberId } from "../../engine";
import type { DeviceKeys } from "../../ports/device-keys";

type NewKey = ReturnType<DeviceKeys["create"]>;

/**
 * The calls of a service that knows this device by keys of its own (R51): a sign-in proves them, and a second step with
 * trust makes them. What is signed names the origin that the calls go to, never one that the answers name, so that no
 * service can have a proof made for another (C9). A service over the network has its web origin as `origin` of its policy.
 */
export function withDeviceKeys(
  calls: AccountCalls,
  keys: DeviceKeys,
  origin: string,
): AccountCalls {
  return {
    ...calls,
    signIn: async (typed) => {
      const memberId = readMemberId(typed.memberId);
      if (memberId === null) return calls.signIn(typed);
      const asked = await calls.deviceChallenge({ memberId });
      if (!asked.ok) return asked;
      const { challenge } = asked.value;
      const statement = deviceStatement(origin, memberId, challenge);
      const signed = await keys.sign(memberId, statement);
      return signed === null
        ? calls.signIn(typed)
        : calls.signIn({ ...typed, proof: { ...signed, challenge } });
    },
    submitCode: async (typed) => {
      if (typed.trust === null) return calls.submitCode(typed);
      const { name } = typed.trust;
      const key = keys.create();
      const { publicKey } = key;
      const trust = { name, publicKey };
      const answer = await calls.submitCode({ ...typed, trust });
      if (!answer.ok || !answer.value.isTrusted) return answer;
      const isTrusted = await keepFor(calls, key, name);
      return yes({ ...answer.value, isTrusted });
    },
    registerDevice: async ({ name }) => {
      const key = keys.create();
      const { publicKey } = key;
      const answer = await calls.registerDevice({ name, publicKey });
      if (!answer.ok || !answer.value.isTrusted) return answer;
      return yes({ isTrusted: await keepFor(calls, key, name) });
    },
  };
}

/** No answer says under which ID the device was registered: it is the newest of its name. */
async function keepFor(
  calls: AccountCalls,
  key: NewKey,
  name: string,
): Promise<boolean> {
  const viewed = await calls.view(undefined);
  if (!viewed.ok) return false;
  const { memberId, devices } = viewed.value;
  const newestFirst = [...devices]
    .reverse()
    .sort((one, other) => other.registeredAt - one.registeredAt);
  const shown = name.normalize("NFC").trim();
  const mine =
    newestFirst.find((device) => device.name === shown) ?? newestFirst[0];
  return mine !== undefined && (await key.keep(memberId, mine.deviceId));
}
