import type {
  AccountView,
  Recommendation,
} from "../../shared/model/account-view";
import type { Method } from "../../shared/model/sign-in-method";
import { codesLeft } from "./backup-codes";
import type { Context } from "./context";
import { isDisabled } from "./gate";
import { limits } from "./limits";
import { maskAddress, maskNumber } from "./mask";
import type { Member, Session } from "./member";

/** What may be shown of a member to the one who is signed in. */
export function toAccountView(
  member: Member,
  session: Session,
  { now }: Context,
): AccountView {
  const { email, twoStep, totp, backupCodes, phones } = member;
  return {
    memberId: member.id,
    registeredAt: member.registeredAt,
    email: {
      masked: maskAddress(email.address),
      nextMasked: email.next === null ? null : maskAddress(email.next.address),
    },
    isPasswordShort: member.password.isShort,
    twoStep: {
      state: twoStep.state,
      since: twoStep.since,
      trustDays: twoStep.trustDays,
      loginNotices: twoStep.loginNotices,
    },
    totp: totp === null ? null : { confirmedAt: totp.confirmedAt },
    isTotpUnproven: member.nextTotp !== null,
    phones: phones.map(({ id, number, verifiedAt }) => ({
      phoneId: id,
      masked: maskNumber(number),
      isVerified: verifiedAt !== null,
    })),
    disabled: disabledMethods(member),
    backupCodes:
      backupCodes === null
        ? null
        : {
            setId: backupCodes.setId,
            createdAt: backupCodes.createdAt,
            left: codesLeft(backupCodes),
            total: backupCodes.codes.length,
            isRevealable: backupCodes.sealed !== null,
          },
    devices: member.devices.map(
      ({ id, name, registeredAt, lastUsedAt, expiresAt }) => ({
        deviceId: id,
        name,
        registeredAt,
        lastUsedAt,
        expiresAt,
      }),
    ),
    sessions: member.sessions.map(
      ({ id, deviceName, ip, startedAt, lastUsedAt }) => ({
        sessionId: id,
        isThis: id === session.id,
        deviceName,
        ip,
        startedAt,
        lastUsedAt,
      }),
    ),
    activity: [...member.activity].reverse(),
    freshUntil: now < session.freshUntil ? session.freshUntil : 0,
    mayTrustUntil: now < session.mayTrustUntil ? session.mayTrustUntil : 0,
    recommendations: recommend(member),
  };
}

function disabledMethods({ gate, phones }: Member): Method[] {
  const isAnyPhone = phones.some(({ id }) => isDisabled(gate, id));
  const single = (["totp", "email", "backup"] as const).filter((method) =>
    isDisabled(gate, method),
  );
  return [...single, ...(isAnyPhone ? (["sms", "voice"] as const) : [])];
}

function recommend({
  twoStep,
  backupCodes,
  totp,
  phones,
}: Member): Recommendation[] {
  if (twoStep.state !== "on") return ["turn-on"];
  const left = codesLeft(backupCodes);
  const hasPhone = phones.some(({ verifiedAt }) => verifiedAt !== null);
  return [
    ...(backupCodes === null ? (["create-backup-codes"] as const) : []),
    ...(backupCodes !== null && left <= limits.backupCodes.few
      ? (["few-backup-codes"] as const)
      : []),
    ...(totp === null
      ? ([hasPhone ? "more-than-phone" : "more-than-mail"] as const)
      : []),
  ];
}
