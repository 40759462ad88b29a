import { limits } from "./limits";

/** The trust period as typed: a whole number of days from 1 to 30, full-width digits too (S09); null for anything else. */
export function readTrustDays(text: string): number | null {
  const digits = text.normalize("NFKC").trim();
  const days = /^[0-9]{1,3}$/.test(digits) ? Number(digits) : NaN;
  const { min, max } = limits.trustDays;
  return days >= min && days <= max ? days : null;
}
