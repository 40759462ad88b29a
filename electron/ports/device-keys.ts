import type { DeviceId, MemberId } from "../../shared/ids";

/** What this device proves itself with to services that trust it: one key pair a member, the private half in the OS keychain (R51). */
export interface DeviceKeys {
  /** A new key pair, kept nowhere yet. The public half is Ed25519, 32 bytes, base64url. */
  create(): {
    readonly publicKey: string;
    /** Keeps the private half for this member; an older one is replaced. Resolves to false when the keychain did not take it. */
    readonly keep: (memberId: MemberId, deviceId: DeviceId) => Promise<boolean>;
  };
  /** The Ed25519 signature of the statement, base64url; null when there is no key for this member, or the keychain does not answer. */
  sign(
    memberId: MemberId,
    statement: Uint8Array,
  ): Promise<{
    readonly deviceId: DeviceId;
    readonly signature: string;
  } | null>;
}
