import type { ChallengeKey, DeviceProof } from "../../electron/engine";
import {
  challengeIdSchema,
  type DeviceId,
  type PhoneId,
  type ProposalId,
  type SessionId,
} from "../../shared/ids";
import { EngineWorld } from "../fakes/engine-world";
import { deviceKey, type DeviceKey } from "../fakes/device-key";
import { Invariants } from "./invariants";
import type { Answer } from "./model";
import * as n from "./numbers";
import type { Typed } from "./rules/second-step";

/** A proof of a device, and what is true of it whatever the engine thinks. */
export type HeldProof = {
  readonly proof: DeviceProof;
  readonly device: number;
  readonly at: number;
  readonly isGenuine: boolean;
  isSpent: boolean;
};
type Trusted = {
  readonly id: DeviceId;
  readonly key: DeviceKey;
  readonly at: number;
  until: number;
  isVoid: boolean;
};

const nobody = challengeIdSchema.parse("00000000-0000-4000-8000-000000000000");

/** A few key pairs for every run; making one is slow. */
export const keys = [deviceKey(), deviceKey(), deviceKey()] as const;

export function keyOf(nr: number): DeviceKey {
  return keys[nr % keys.length] ?? keys[0];
}

/** The engine's member, and everything it ever handed out, by number. */
export class RealSide {
  readonly world: EngineWorld;
  readonly invariants: Invariants;
  readonly tokens: string[] = [];
  readonly freshAt: number[] = [];
  readonly sessions: SessionId[] = [];
  readonly challenges: ChallengeKey[] = [];
  readonly links: { readonly token: string; readonly at: number }[] = [];
  readonly resets: string[] = [];
  readonly codes: {
    readonly text: string;
    readonly at: number;
    readonly challenge: number;
  }[] = [];
  readonly secrets: string[] = [];
  readonly sets: {
    readonly id: string;
    readonly codes: readonly string[];
    isVoid: boolean;
  }[] = [];
  readonly phones: PhoneId[] = [];
  readonly devices: Trusted[] = [];
  readonly proposals: { readonly id: ProposalId; readonly days: number }[] = [];
  trustDays = n.STANDARD_TRUST_DAYS;
  readonly proofs: HeldProof[] = [];
  /** The number of the secret that was proven last, and the drift that was found for it. */
  app = { secret: -1, drift: 0 };
  password = 0;
  /** Every question and its answer, to be read when something fails. */
  readonly trail: string[] = [];
  /** Old backup codes that were tried on the side. */
  probed = 0;

  constructor(emailAllowed: boolean) {
    this.world = new EngineWorld({ emailAllowed, cost: n.COST });
    this.invariants = new Invariants(this.world);
  }

  token(nr: number): string {
    return this.tokens[nr] ?? "no-such-token";
  }

  /** A number that is none stands for the newest id with a secret that is not its own. */
  challenge(nr: number): ChallengeKey {
    const id = this.challenges.at(-1)?.id ?? nobody;
    return this.challenges[nr] ?? { id, secret: "not-its-secret" };
  }

  /** A token that was handed out; of a session that was just opened, or of one that has a new token now. */
  keepToken(token: string, isNew: boolean, isFresh: boolean): void {
    const newest = this.world.member.sessions.at(-1);
    if (isNew && newest !== undefined) this.sessions.push(newest.id);
    this.tokens.push(token);
    this.freshAt.push(isFresh ? this.world.now : -Infinity);
  }

  /** Whether password and second step are so fresh that this token may open what asks for both. */
  isFresh(token: number): boolean {
    return this.world.now - (this.freshAt[token] ?? -Infinity) < n.FRESH;
  }

  keepDevice(id: DeviceId | null, key: DeviceKey): void {
    const at = this.world.now;
    const until = at + this.trustDays * n.DAY;
    if (id !== null) this.devices.push({ id, key, at, until, isVoid: false });
  }

  /** Whether this proof speaks for a device that was trusted and not given up since, and for the first time. */
  isTrusted({ device, at, isGenuine, isSpent }: HeldProof): boolean {
    const { now } = this.world;
    const known = this.devices[device];
    return (
      isGenuine &&
      !isSpent &&
      known !== undefined &&
      !known.isVoid &&
      now < known.until &&
      now - at < n.PROOF_LIFE
    );
  }

  /** Another trust period, confirmed: what was promised can only become less (S09). */
  limitTrust(days: number): void {
    this.trustDays = days;
    for (const device of this.devices)
      device.until = Math.min(device.until, device.at + days * n.DAY);
  }

  voidDevices(which: number | "all" = "all"): void {
    for (const [nr, device] of this.devices.entries())
      if (which === "all" || which === nr) device.isVoid = true;
  }

  /** A text as typed, told in numbers; what it says is found here, not asked of the engine. */
  typed(text: string): Typed {
    const plain = text.normalize("NFKC").replace(/[\s-]/g, "").toUpperCase();
    const isDigits = /^[0-9]{6}$/.test(plain);
    const isBackup = /^[0-9A-Z]{16}$/.test(plain) && !plain.includes("U");
    return {
      text,
      form: isDigits ? "digits" : isBackup ? "backup" : "none",
      shownAt: (secret) => this.#shownAt(secret, plain),
      isSent: (code) => this.codes[code]?.text === plain,
      placeIn: (set) =>
        (this.sets[set]?.codes ?? []).findIndex(
          (code) =>
            code.replace(/-/g, "") ===
            plain.replace(/O/g, "0").replace(/[IL]/g, "1"),
        ),
    };
  }

  /** What the app with this secret shows, some steps from now. */
  shown(secret: number, steps: number): string {
    const text = this.secrets[secret];
    return text === undefined ? "" : this.world.totpCode(text, steps);
  }

  #shownAt(secret: number, code: string): number[] {
    const centre = Math.floor(this.world.now / n.STEP);
    const around = Array.from({ length: 25 }, (_, i) => i - 12);
    return around
      .filter((steps) => this.shown(secret, steps) === code)
      .map((steps) => centre + steps);
  }
}

/** A reply in the words of the model. */
export function said<Value>(
  reply:
    | { readonly ok: true; readonly value: Value }
    | {
        readonly ok: false;
        readonly problem: { readonly code: string; readonly data?: object };
      },
  tell: (value: Value) => string = () => "",
): Answer {
  return reply.ok
    ? `yes ${tell(reply.value)}`.trim()
    : [
        reply.problem.code,
        ...Object.values<unknown>({ ...reply.problem.data }),
      ].join(" ");
}
