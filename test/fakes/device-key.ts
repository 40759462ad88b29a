import { generateKeyPairSync, type KeyObject } from "node:crypto";

export type DeviceKey = {
  readonly publicKey: string;
  readonly privateKey: KeyObject;
};

/** A key pair as a device has one. */
export function deviceKey(): DeviceKey {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  return {
    publicKey: publicKey.export({ format: "jwk" }).x ?? "",
    privateKey,
  };
}
