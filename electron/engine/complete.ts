import type { DeviceId } from "../../shared/ids";
import type { Method } from "../../shared/model/sign-in-method";
import { announce, record } from "./announce";
import { codesLeft, useBackupCode } from "./backup-codes";
import { bindAuthenticator } from "./bind-authenticator";
import { closeChallenge } from "./challenges";
import { change, type Context, type Draft } from "./context";
import { passSecondStep } from "./gate";
import type { Challenge } from "./member";
import { openSession, refreshSession } from "./sessions";
import { trustDevice, type NewDevice } from "./trusted-devices";
import { authenticatorOf, methodOf, type Proof } from "./verify";

/** What a right second step gave. A token is the caller's to keep; nothing else ever holds it. */
export type Completed = {
  readonly method: Method;
  /** Set when the device is trusted from now on. */
  readonly deviceId: DeviceId | null;
  readonly backupCodesLeft: number;
} & (
  | { readonly purpose: "sign-in" | "reauthenticate"; readonly token: string }
  | {
      readonly purpose: "bind";
      /** Whether two-step verification was pending and is on from now on (S13). */
      readonly turnedOn: boolean;
    }
);

/** What follows a right second step, the same for every method. */
export function complete(
  draft: Draft,
  challenge: Challenge,
  proof: Proof,
  device: NewDevice | null,
  context: Context,
): { readonly draft: Draft; readonly completed: Completed } {
  const method = methodOf(proof);
  const { gate } = draft.member;
  const passed = change(closeChallenge(draft, challenge), {
    gate: passSecondStep(gate, authenticatorOf(proof)),
  });
  const next =
    challenge.purpose === "bind"
      ? bindAuthenticator(passed, challenge, proof, context)
      : enter(
          spend(passed, challenge, proof, context),
          challenge,
          proof,
          context,
        );
  const isTrusting =
    device !== null &&
    (next.done.purpose === "sign-in" ||
      (next.done.purpose === "bind" && next.done.turnedOn));
  const trusted = isTrusting
    ? trustDevice(next.draft, device, challenge, context)
    : { draft: next.draft, deviceId: null };
  return {
    draft: trusted.draft,
    completed: {
      method,
      deviceId: trusted.deviceId,
      backupCodesLeft: codesLeft(trusted.draft.member.backupCodes),
      ...next.done,
    },
  };
}

/** A proof that was taken is never taken again (R23, R33, R40, R50). */
function spend(
  draft: Draft,
  challenge: Challenge,
  proof: Proof,
  context: Context,
): Draft {
  const { totp, backupCodes } = draft.member;
  switch (proof.by) {
    case "totp":
      return totp === null
        ? draft
        : change(draft, { totp: { ...totp, lastStep: proof.step } });
    case "email":
      return change(draft, { link: null });
    case "sent":
      return draft; // it went with its challenge
    case "backup": {
      if (backupCodes === null) return draft;
      const left = useBackupCode(backupCodes, proof.at, context.now);
      return announce(
        change(draft, { backupCodes: left }),
        "backup-code-used",
        { ...fromOf(challenge), method: "backup", codesLeft: codesLeft(left) },
        context,
      );
    }
  }
}

/** Signed in, or freshly authenticated in the session that asked. */
function enter(
  draft: Draft,
  challenge: Challenge,
  proof: Proof,
  context: Context,
) {
  const method = methodOf(proof);
  const about = { ...fromOf(challenge), method };
  const session = draft.member.sessions.find(
    ({ id }) => id === challenge.sessionId,
  );
  if (session !== undefined) {
    const refreshed = refreshSession(draft, session, context);
    return {
      draft: record(refreshed.draft, "reauthenticated", about, context),
      done: { purpose: "reauthenticate" as const, token: refreshed.token },
    };
  }
  const remembered = change(draft, {
    lastMethod: proof.by === "backup" ? draft.member.lastMethod : method,
  });
  const opened = openSession(
    remembered,
    challenge,
    { fresh: true, mayTrust: proof.by === "email" },
    context,
  );
  const tell = draft.member.twoStep.loginNotices ? announce : record;
  return {
    draft: tell(opened.draft, "signed-in", about, context),
    done: { purpose: "sign-in" as const, token: opened.token },
  };
}

function fromOf({ deviceName, ip }: Challenge) {
  return { deviceName, ip };
}
