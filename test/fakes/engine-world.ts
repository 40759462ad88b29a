import { sign } from "node:crypto";
import {
  charge,
  deviceStatement,
  emptyLedger,
  makeDeviceChallenge,
  numberFor,
  registerMember,
  standardPolicy,
  step,
  type ChallengeKey,
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
import { memberIdSchema, type DeviceId, type PhoneId } from "../../shared/ids";
import type { PhoneChannel } from "../../shared/model/sign-in-method";
import type { DeviceKey } from "./device-key";
import { must } from "./must";
import { seededEntropy } from "./seeded-entropy";

/** 2026-03-24T00:00:00Z */
export const START = 1_774_310_400_000;
export const FROM = { deviceName: "ノートPC", ip: null };

/** One member, a clock that is set by hand, and all that was ever sent. The plumbing of a test; no rule is in it. */
export class EngineWorld {
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

  signIn(isPasswordRight = true, proof: DeviceProof | null = null) {
    return this.run<"start-sign-in">({
      type: "start-sign-in",
      isPasswordRight,
      newPhc: null,
      proof,
      from: FROM,
    });
  }

  /** A session by password alone; only while two-step verification is not on. */
  session(): string {
    const reply = this.signIn();
    if (!reply.ok || reply.value.is !== "signed-in")
      throw new Error(`not signed in: ${JSON.stringify(reply)}`);
    return reply.value.token;
  }

  /** The second step that waits after a right password. */
  challenge(): ChallengeKey {
    const reply = this.signIn();
    if (!reply.ok || reply.value.is !== "second-step")
      throw new Error(`no second step: ${JSON.stringify(reply)}`);
    return reply.value.key;
  }

  /** Both clicks of the settings page. */
  setTwoStep(
    session: string,
    enabled: boolean,
    trustDays = "30",
    loginNotices = true,
  ) {
    const proposed = this.run<"propose-settings">({
      type: "propose-settings",
      session,
      enabled,
      trustDays,
      loginNotices,
    });
    return proposed.ok
      ? this.run<"confirm-settings">({
          type: "confirm-settings",
          session,
          proposalId: proposed.value.proposalId,
        })
      : proposed;
  }

  bind(session: string): ChallengeKey {
    return must(this.run<"start-binding">({ type: "start-binding", session }))
      .key;
  }

  submit(
    challenge: ChallengeKey,
    kind: "totp" | "sent" | "backup",
    code: string,
    trust: { name: string; publicKey: string } | null = null,
  ) {
    return this.run<"submit-code">({
      type: "submit-code",
      challenge,
      kind,
      code,
      trust,
    });
  }

  sendCode(
    challenge: ChallengeKey,
    phoneId: PhoneId,
    channel: PhoneChannel = "sms",
  ) {
    const number = numberFor(this.member, challenge, phoneId);
    const admission =
      number === null
        ? { ok: true as const, value: this.ledger }
        : charge(
            this.ledger,
            { number, channel, ip: null },
            this.now,
            this.policy,
          );
    const reply = this.run<"request-code">({
      type: "request-code",
      challenge,
      channel,
      phoneId,
      admission,
    });
    if (reply.ok && admission.ok) this.ledger = admission.value;
    return reply;
  }

  sendLink(challenge: ChallengeKey) {
    return this.run<"request-link">({ type: "request-link", challenge });
  }

  redeem(challenge: ChallengeKey, token: string) {
    return this.run<"redeem-link">({ type: "redeem-link", challenge, token });
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

  /** Turns two-step verification on by app code, from a session by password; the secret, and the session. */
  turnOnByTotp(): { secret: string; session: string } {
    const session = this.session();
    must(this.setTwoStep(session, true));
    const { secret } = must(
      this.run<"issue-totp">({ type: "issue-totp", session }),
    );
    must(this.submit(this.bind(session), "totp", this.totpCode(secret)));
    return { secret, session };
  }

  /** Adds a number and proves it by SMS, in a fresh session. */
  addPhone(session: string, number = "090-1234-5678"): PhoneId {
    const { phoneId } = must(
      this.run<"add-phone">({ type: "add-phone", session, number }),
    );
    const challenge = this.bind(session);
    must(this.sendCode(challenge, phoneId));
    must(this.submit(challenge, "sent", this.lastCode));
    return phoneId;
  }

  backupCodes(
    session: string,
    displayKey: Uint8Array = new Uint8Array(32).fill(1),
  ) {
    return must(
      this.run<"create-backup-codes">({
        type: "create-backup-codes",
        session,
        replaces: this.member.backupCodes?.setId ?? null,
        displayKey,
      }),
    );
  }

  /** Signed in through both steps, by the app; a minute later, so that the code is a new one. */
  signInByTotp(secret: string): string {
    this.now += 60_000;
    const done = must(
      this.submit(this.challenge(), "totp", this.totpCode(secret)),
    );
    if (done.purpose !== "sign-in") throw new Error("not a sign-in");
    return done.token;
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
