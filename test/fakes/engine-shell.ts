import { sign } from "node:crypto";
import {
  deviceStatement,
  emptyLedger,
  makeDeviceChallenge,
  registerMember,
  standardPolicy,
  step,
  type CommandOf,
  type CommandType,
  type Context,
  type DeviceProof,
  type Effect,
  type Ledger,
  type Member,
  type Policy,
  type StepOf,
} from "../../electron/engine";
import { decodeBase32, totp } from "../../electron/otp";
import { memberIdSchema, type DeviceId } from "../../shared/ids";
import type { DeviceKey } from "./device-key";
import { seededEntropy } from "./seeded-entropy";

/** 2026-03-24T00:00:00Z */
export const START = 1_774_310_400_000;
export const FROM = { deviceName: "ノートPC", ip: null };

/** One member, a clock that is set by hand, and all that was ever sent. The plumbing of a test; no rule is in it. */
export class EngineShell {
  now = START;
  readonly effects: Effect[] = [];
  member: Member;
  ledger: Ledger = emptyLedger;
  readonly entropy: (length: number) => Uint8Array;
  readonly policy: Policy;

  constructor(policy: Partial<Policy> = {}, seed = "world") {
    this.policy = { ...standardPolicy, backupCodeCost: 2, ...policy };
    this.entropy = seededEntropy(seed);
    this.member = registerMember(
      {
        id: memberIdSchema.parse("nnn12345"),
        address: "hanako@example.jp",
        phc: "phc-of-the-first-password",
        language: "ja",
        from: FROM,
      },
      this.context,
    );
  }

  get context(): Context {
    const { now, entropy, policy } = this;
    return { now, entropy, policy, codeKey: new Uint8Array(32).fill(7) };
  }

  /** One step; its member and effects are kept. */
  run<Type extends CommandType>(
    command: CommandOf<Type>,
  ): StepOf<Type>["reply"] {
    const { member, effects, reply } = step<Type>(
      this.member,
      command,
      this.context,
    );
    this.member = member;
    this.effects.push(...effects);
    return reply;
  }

  /** The code of the newest SMS or call. */
  get lastCode(): string {
    const found = this.effects.findLast((e) => e.type === "deliver-code");
    if (found === undefined) throw new Error("no code was sent");
    return found.code;
  }

  /** The token of the newest link. */
  get lastToken(): string {
    const found = this.effects.findLast((e) => e.type === "deliver-link");
    if (found === undefined) throw new Error("no link was sent");
    return found.token;
  }

  get notices() {
    return this.effects.flatMap((e) =>
      e.type === "notify" ? [e.notice.kind] : [],
    );
  }

  /** What the member's app shows, some steps away from now. */
  totpCode(secret: string, steps = 0): string {
    return totp(
      decodeBase32(secret) ?? new Uint8Array(),
      { type: "totp", algorithm: "SHA1", digits: 6, periodSeconds: 30 },
      this.now + steps * 30_000,
    ).code;
  }

  proof(
    device: DeviceKey,
    deviceId: DeviceId,
    challenge = makeDeviceChallenge(this.member.id, this.context),
  ): DeviceProof {
    const statement = deviceStatement(
      this.policy.origin,
      this.member.id,
      challenge,
    );
    return {
      deviceId,
      challenge,
      signature: sign(null, statement, device.privateKey).toString("base64url"),
    };
  }
}
