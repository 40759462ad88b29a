import {
  live,
  type Challenge,
  type Model,
  type Phone,
  type Purpose,
} from "../model";
import * as n from "../numbers";
import { isDisabled } from "./guesses";

export function phoneName({ nr }: Phone): string {
  return `phone ${String(nr)}`;
}

/** The numbers a code may go to: proven ones; to prove one, those still to be proven, and all while setting up (S31, R34). */
export function openPhones(m: Model, purpose: Purpose): Phone[] {
  return live(m.phones).filter((phone) =>
    purpose === "bind"
      ? !phone.verified || m.twoStep === "pending"
      : phone.verified && !isDisabled(m, phoneName(phone)),
  );
}

/** Where a link goes: the registered address and no other (S23), or the new one that is to be proven. */
export function linkAddress(m: Model, purpose: Purpose): number | null {
  if (purpose === "bind" && m.nextAddress !== null) return m.nextAddress.nr;
  if (purpose === "bind" && m.twoStep !== "pending") return null;
  return m.emailAllowed && !isDisabled(m, "email") ? m.address : null;
}

/** The app's secret in question; to prove a new app, the new one. */
export function appSecret(m: Model, purpose: Purpose): number | null {
  if (purpose === "bind") return m.nextApp?.secret ?? null;
  return isDisabled(m, "totp") ? null : (m.app?.secret ?? null);
}

export function codesLeft(m: Model): number {
  return m.backup === null ? 0 : n.BACKUP_CODES - m.backup.used.size;
}

export function hasBackup(m: Model, purpose: Purpose): boolean {
  return purpose !== "bind" && codesLeft(m) > 0 && !isDisabled(m, "backup");
}

/** The ways to take this step, in alphabetical order. */
export function ways(
  m: Model,
  { purpose }: Pick<Challenge, "purpose">,
): string {
  const phone = openPhones(m, purpose).length > 0;
  const is: Record<string, boolean> = {
    backup: hasBackup(m, purpose),
    email: linkAddress(m, purpose) !== null,
    sms: phone,
    totp: appSecret(m, purpose) !== null,
    voice: phone,
  };
  return Object.keys(is)
    .filter((way) => is[way])
    .join(",");
}

/** Whether one of the four ways is left; the printed list alone is none. */
export function hasWayIn(m: Model): boolean {
  return !["", "backup"].includes(ways(m, { purpose: "sign-in" }));
}
