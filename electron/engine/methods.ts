import type { Method } from "../../shared/model/sign-in-method";
import type {
  MethodChoice,
  SecondStepView,
} from "../../shared/model/second-step-view";
import { codesLeft } from "./backup-codes";
import { challengeMs } from "./challenges";
import { isDisabled } from "./gate";
import { limits } from "./limits";
import { maskAddress, maskNumber } from "./mask";
import type { Challenge, Member, Phone } from "./member";
import type { Policy } from "./policy";

type Purpose = Challenge["purpose"];

/** The numbers that may get a code: verified ones; to set up, those that are to be verified too (S31, R34). */
export function openPhones(member: Member, purpose: Purpose): readonly Phone[] {
  const isSetup = member.twoStep.state === "pending";
  return member.phones.filter(({ id, verifiedAt }) =>
    purpose === "bind"
      ? verifiedAt === null || isSetup
      : verifiedAt !== null && !isDisabled(member.gate, id),
  );
}

/** Where a link would go; null when mail is no way to take this step. */
export function linkAddress(
  { email, gate, twoStep }: Member,
  purpose: Purpose,
  { emailAllowed }: Policy,
): string | null {
  if (purpose === "bind" && email.next !== null) return email.next.address;
  const isSetup = purpose !== "bind" || twoStep.state === "pending";
  return emailAllowed && isSetup && !isDisabled(gate, "email")
    ? email.address
    : null;
}

/** The secret a TOTP code is checked against; null when an app is no way to take this step. */
export function totpSecret(
  { totp, nextTotp, gate }: Member,
  purpose: Purpose,
): string | null {
  if (purpose === "bind") return nextTotp?.secret ?? null;
  return isDisabled(gate, "totp") ? null : (totp?.secret ?? null);
}

export function hasBackupCodes(
  { backupCodes, gate }: Member,
  purpose: Purpose,
): boolean {
  return (
    purpose !== "bind" &&
    !isDisabled(gate, "backup") &&
    codesLeft(backupCodes) > 0
  );
}

/** The ways to take this step, the one used last first and the backup code last (S39). */
export function methodChoices(
  member: Member,
  purpose: Purpose,
  policy: Policy,
): MethodChoice[] {
  const address = linkAddress(member, purpose, policy);
  const phones = openPhones(member, purpose).map(({ id, number }) => ({
    phoneId: id,
    masked: maskNumber(number),
  }));
  const is: Record<Method, boolean> = {
    totp: totpSecret(member, purpose) !== null,
    email: address !== null,
    sms: phones.length > 0,
    voice: phones.length > 0,
    backup: hasBackupCodes(member, purpose),
  };
  const order: Method[] = ["totp", "email", "sms", "voice", "backup"];
  const { lastMethod } = member;
  const first = order.filter((m) => m === lastMethod && m !== "backup");
  return [...first, ...order.filter((m) => !first.includes(m))]
    .filter((method) => is[method])
    .map((method) => ({
      method,
      address:
        method === "email" && address !== null ? maskAddress(address) : null,
      phones: method === "sms" || method === "voice" ? phones : [],
    }));
}

/** What may be shown of a second step under way. */
export function toSecondStepView(
  member: Member,
  challenge: Challenge,
  policy: Policy,
): SecondStepView {
  return {
    purpose: challenge.purpose,
    choices: methodChoices(member, challenge.purpose, policy),
    expiresAt: challenge.startedAt + challengeMs(challenge),
    triesLeft: limits.secondStep.triesPerChallenge - challenge.failures,
  };
}

/** Whether none of the four methods is left: a printed code only stands in (S42). */
export function isWithoutMethod(member: Member, policy: Policy): boolean {
  return methodChoices(member, "sign-in", policy).every(
    ({ method }) => method === "backup",
  );
}
