import type { SecondStepView } from "../../../shared/model/second-step-view";
import { announce, record } from "../announce";
import { findChallenge, openChallenge, type ChallengeKey } from "../challenges";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type From,
  type Step,
} from "../context";
import { countPassword, passwordWait } from "../gate";
import type { Device, Member } from "../member";
import { toSecondStepView } from "../methods";
import { openSession } from "../sessions";
import {
  findProvenDevice,
  spendProof,
  type DeviceProof,
} from "../trusted-devices";

export type StartSignIn = {
  /** What the hash said; for a member who does not exist it was compared too (R01). */
  readonly isPasswordRight: boolean;
  /** A new hash of the same password, where the old one was too cheap (R07). */
  readonly newPhc: string | null;
  /** What this device answered the challenge with, if it thinks it is trusted. */
  readonly proof: DeviceProof | null;
  readonly from: From;
  /** Until when the service lets nobody try from there, see `doorWait`; a trusted device passes (R30, C5). */
  readonly doorUntil?: number | null;
};

/** Signed in by password, or by password and trusted device; or the second step that waits. */
export type SignInProgress =
  | {
      readonly is: "signed-in";
      readonly by: "password" | "trusted-device";
      readonly token: string;
    }
  | {
      readonly is: "second-step";
      readonly key: ChallengeKey;
      readonly view: SecondStepView;
    };

/** The first step: member ID and password (S04). The password is always asked, trusted device or not (S38). */
export function startSignIn(
  member: Member,
  command: StartSignIn,
  context: Context,
): Step<SignInProgress, "WRONG_CREDENTIALS" | "PASSWORD_WAIT"> {
  const { from, proof, isPasswordRight } = command;
  const draft = draftOf(member);
  const device = findProvenDevice(member, proof, context);
  const lane = device === null ? "stranger" : "known";
  const door = lane === "stranger" ? (command.doorUntil ?? null) : null;
  const until = passwordWait(member.gate, lane, context.now) ?? door;
  if (until !== null)
    return refuse(draft, { code: "PASSWORD_WAIT" as const, data: { until } });
  const counted = change(draft, {
    gate: countPassword(member.gate, lane, isPasswordRight, context.now),
  });
  if (!isPasswordRight)
    return refuse(record(counted, "password-wrong", from, context), {
      code: "WRONG_CREDENTIALS" as const,
    });
  const known = change(counted, {
    password: {
      ...member.password,
      phc: command.newPhc ?? member.password.phc,
    },
  });
  return member.twoStep.state === "on"
    ? askSecondStep(known, device, command, context)
    : enter(known, "password", from, context);
}

/** When the next password may be tried from this device, so that none needs to be hashed before; null when now. */
export function signInWait(
  member: Member,
  proof: DeviceProof | null,
  doorUntil: number | null,
  context: Context,
): number | null {
  return findProvenDevice(member, proof, context) === null
    ? (passwordWait(member.gate, "stranger", context.now) ?? doorUntil)
    : passwordWait(member.gate, "known", context.now);
}

function askSecondStep(
  draft: ReturnType<typeof draftOf>,
  device: Device | null,
  { proof, from }: StartSignIn,
  context: Context,
) {
  if (device !== null && proof !== null)
    return enter(
      spendProof(draft, proof, context.now),
      "trusted-device",
      { ...from, deviceName: device.name },
      context,
    );
  const opened = openChallenge(draft, "sign-in", null, from, context);
  const challenge = findChallenge(opened.draft.member, opened.key);
  return challenge === null
    ? refuse(draft, { code: "WRONG_CREDENTIALS" as const })
    : accept(opened.draft, {
        is: "second-step" as const,
        key: opened.key,
        view: toSecondStepView(opened.draft.member, challenge, context.policy),
      });
}

function enter(
  draft: ReturnType<typeof draftOf>,
  by: "password" | "trusted-device",
  from: From,
  context: Context,
) {
  const opened = openSession(
    draft,
    from,
    { fresh: by === "password", mayTrust: false }, // a trusted device is no second step of today (R52)
    context,
  );
  const isOn = draft.member.twoStep.state === "on";
  const tell = isOn && draft.member.twoStep.loginNotices ? announce : record;
  const told = tell(opened.draft, "signed-in", from, context);
  return accept(told, { is: "signed-in" as const, by, token: opened.token });
}
