import {
  charge,
  numberFor,
  type ChallengeKey,
  type DeviceProof,
} from "../../electron/engine";
import type { PhoneId } from "../../shared/ids";
import type { PhoneChannel } from "../../shared/model/sign-in-method";
import { EngineShell, FROM } from "./engine-shell";
import { must } from "./must";

export { FROM, START } from "./engine-shell";

/** What the one member of the world does, a call or a whole errand at a time. */
export class EngineWorld extends EngineShell {
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
}
