import { ed25519 } from "@noble/curves/ed25519.js";
import { deviceIdSchema, type MemberId } from "../../../shared/ids";
import type { DeviceKeys } from "../../ports/device-keys";
import type { Entropy } from "../../ports/entropy";
import type { Keychain } from "../../ports/keychain";

const KEY_BYTES = 32;

/** Device keys as keychain items named after the member: 32 bytes of private key, then the device's id in ASCII. */
export function createKeychainDeviceKeys(
  keychain: Keychain,
  entropy: Entropy,
): DeviceKeys {
  const nameOf = (memberId: MemberId) => `device:${memberId}`;
  return {
    create: () => {
      const privateKey = entropy.bytes(KEY_BYTES);
      const publicKey = ed25519.getPublicKey(privateKey);
      return {
        publicKey: Buffer.from(publicKey).toString("base64url"),
        keep: async (memberId, deviceId) => {
          const item = Buffer.concat([
            privateKey,
            Buffer.from(deviceId, "ascii"),
          ]);
          const kept = await keychain.write(nameOf(memberId), item);
          item.fill(0);
          privateKey.fill(0);
          return kept.ok;
        },
      };
    },
    sign: async (memberId, statement) => {
      const read = await keychain.read(nameOf(memberId));
      if (!read.ok || read.value === null) return null;
      const item = Buffer.from(read.value);
      const deviceId = deviceIdSchema.safeParse(
        item.subarray(KEY_BYTES).toString("ascii"),
      );
      if (!deviceId.success) return null;
      const signature = ed25519.sign(statement, item.subarray(0, KEY_BYTES));
      item.fill(0);
      read.value.fill(0);
      return {
        deviceId: deviceId.data,
        signature: Buffer.from(signature).toString("base64url"),
      };
    },
  };
}
