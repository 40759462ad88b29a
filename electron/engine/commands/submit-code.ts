import { openAttempt } from "../attempt";
import { type ChallengeKey } from "../challenges";
import { complete, type Completed } from "../complete";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import { failAttempt } from "../fail-attempt";
import type { Member } from "../member";
import { readNewDevice } from "../read-new-device";
import { verify, type CodeKind } from "../verify";

export type SubmitCode = {
  readonly challenge: ChallengeKey;
  readonly kind: CodeKind;
  /** As typed. */
  readonly code: string;
  /** 「この端末を信頼済みとして登録する」 with its name, if ticked (S21, S22). */
  readonly trust: { readonly name: string; readonly publicKey: string } | null;
};

/** The second step by any code: the one gate, then the code, then what follows, the same for every method (R24, R57). */
export function submitCode(
  member: Member,
  command: SubmitCode,
  context: Context,
): Step<
  Completed,
  | "CHALLENGE_OVER"
  | "LOCKED_OUT"
  | "WRONG_CODE"
  | "MALFORMED_CODE"
  | "METHOD_UNAVAILABLE"
  | "NAME_REFUSED"
  | "TOO_MANY_DEVICES"
> {
  const draft = draftOf(member);
  const attempt = openAttempt(member, command.challenge, context.now);
  if (!attempt.ok) return refuse(draft, attempt.problem);
  const challenge = attempt.value;
  const device = readNewDevice(member, command.trust);
  if (!device.ok) return refuse(draft, device.problem);
  const verdict = verify(member, challenge, command, context);
  switch (verdict.is) {
    case "unread":
      return refuse(draft, verdict.refusal);
    case "wrong": {
      const failed = failAttempt(
        draft,
        challenge,
        verdict.authenticator,
        context,
      );
      const { triesLeft } = failed;
      return refuse(failed.draft, {
        code: "WRONG_CODE" as const,
        data: { because: verdict.because, triesLeft },
      });
    }
    case "right": {
      const done = complete(
        draft,
        challenge,
        verdict.proof,
        device.value,
        context,
      );
      return accept(done.draft, done.completed);
    }
  }
}
