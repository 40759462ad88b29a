import { ed25519 } from "@noble/curves/ed25519.js";
import { deviceIdSchema, type DeviceId, type MemberId } from "../../shared/ids";
import { DAY_MS, type EpochMs } from "../../shared/time";
import { announce } from "./announce";
import { change, type Context, type Draft, type From } from "./context";
import { limits } from "./limits";
import type { Device, Member } from "./member";
import {
  fromBase64url,
  isSame,
  macText,
  randomUuid,
  toBase64url,
} from "./secrets";

/** What a device hands in to be trusted from now on; the name was read before. */
export type NewDevice = {
  readonly name: string;
  /** Ed25519 public key, 32 bytes, base64url. */
  readonly publicKey: string;
};

/** What a trusted device answers a challenge with (R51). */
export type DeviceProof = {
  readonly deviceId: DeviceId;
  readonly challenge: string;
  /** Ed25519 over `deviceStatement`, base64url. */
  readonly signature: string;
};

/**
 * Something for a device to sign, good for two minutes: a random nonce and the moment, under the service's key, so that
 * nothing needs to be kept for strangers who only ask. Members who do not exist get one too (R01).
 */
export function makeDeviceChallenge(
  memberId: MemberId,
  { now, entropy, codeKey }: Pick<Context, "now" | "entropy" | "codeKey">,
): string {
  const open = `${toBase64url(entropy(16))}.${now.toString()}`;
  return `${open}.${macText(codeKey, `device:${memberId}:${open}`)}`;
}

/** The text a device signs: it names the service and the member, so that the signature is worth nothing anywhere else (C9). */
export function deviceStatement(
  origin: string,
  memberId: MemberId,
  challenge: string,
): Uint8Array {
  return Buffer.from(
    ["nidan-trusted-device-1", origin, memberId, challenge].join("\n"),
    "utf8",
  );
}

/** The trusted device that signed this challenge just now; null for any other, an expired or revoked one included. */
export function findProvenDevice(
  member: Member,
  proof: DeviceProof | null,
  { now, codeKey, policy }: Context,
): Device | null {
  if (proof === null) return null;
  const device = member.devices.find(({ id }) => id === proof.deviceId);
  const [nonce = "", at = "", mac = ""] = proof.challenge.split(".");
  const isOurs = isSame(
    mac,
    macText(codeKey, `device:${member.id}:${nonce}.${at}`),
  );
  const age = now - Number(at);
  const isLive = age >= 0 && age < limits.deviceChallengeMs;
  const isSpent = member.spentChallenges.some((spent) => spent.nonce === nonce);
  if (device === undefined || !isOurs || !isLive || isSpent) return null;
  const statement = deviceStatement(policy.origin, member.id, proof.challenge);
  return verifies(proof.signature, statement, device.publicKey) ? device : null;
}

/** A challenge that was answered is never taken again; the device was used now. */
export function spendProof(
  draft: Draft,
  { challenge, deviceId }: DeviceProof,
  now: EpochMs,
): Draft {
  const [nonce = ""] = challenge.split(".");
  const until = now + limits.deviceChallengeMs;
  return change(draft, {
    spentChallenges: [...draft.member.spentChallenges, { nonce, until }],
    devices: draft.member.devices.map((device) =>
      device.id === deviceId ? { ...device, lastUsedAt: now } : device,
    ),
  });
}

/** Trusts the device from now on, for as long as the member's setting says (S09, S21). */
export function trustDevice(
  draft: Draft,
  { name, publicKey }: NewDevice,
  from: From,
  context: Context,
): { readonly draft: Draft; readonly deviceId: DeviceId } {
  const { now, entropy } = context;
  const id = deviceIdSchema.parse(randomUuid(entropy));
  const device: Device = {
    id,
    publicKey,
    name,
    registeredAt: now,
    lastUsedAt: now,
    expiresAt: now + draft.member.twoStep.trustDays * DAY_MS,
  };
  const trusted = change(draft, { devices: [...draft.member.devices, device] });
  return {
    draft: announce(
      trusted,
      "device-registered",
      { ...from, subject: name },
      context,
    ),
    deviceId: id,
  };
}

/** Devices under a new trust period: it can end sooner than was promised, never later (S09). */
export function limitTrust(
  devices: readonly Device[],
  trustDays: number,
): Device[] {
  return devices.map((device) => ({
    ...device,
    expiresAt: Math.min(
      device.expiresAt,
      device.registeredAt + trustDays * DAY_MS,
    ),
  }));
}

/** Whether these are the bytes of an Ed25519 public key. */
export function isPublicKey(text: string): boolean {
  try {
    ed25519.Point.fromBytes(fromBase64url(text));
    return true;
  } catch {
    return false;
  }
}

function verifies(
  signature: string,
  statement: Uint8Array,
  key: string,
): boolean {
  try {
    return ed25519.verify(
      fromBase64url(signature),
      statement,
      fromBase64url(key),
    );
  } catch {
    return false; // not even the form of a signature
  }
}
