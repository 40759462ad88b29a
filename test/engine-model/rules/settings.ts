import { end, type Answer, type Model } from "../model";
import * as n from "../numbers";
import { inFreshSession } from "./sessions";

/** The trust period as typed, and the days it stands for; null for what is no number from 1 to 30 (S09). */
export type TypedDays = { readonly text: string; readonly days: number | null };

export function propose(
  m: Model,
  token: number,
  enabled: boolean,
  { days }: TypedDays,
): Answer {
  return inFreshSession(m, token, () => {
    if (days === null) return "SETTINGS_REFUSED trustDays";
    if (!enabled && m.isPasswordShort) return "PASSWORD_TOO_SHORT_ALONE"; // R02
    end(m.proposals); // only the page shown last can be confirmed
    m.proposals.push({ at: m.now, enabled, trustDays: days, over: false });
    return "yes";
  });
}

/** Nothing changes before this; a second click changes nothing more (S12). */
export function confirm(m: Model, token: number, nr: number): Answer {
  return inFreshSession(m, token, () => {
    const proposal = m.proposals[nr];
    if (proposal !== undefined && proposal === m.confirmed)
      return `yes ${m.twoStep}`;
    if (proposal === undefined || proposal.over) return "NOTHING_TO_CONFIRM";
    if (!proposal.enabled && m.isPasswordShort)
      return "PASSWORD_TOO_SHORT_ALONE";
    if (!proposal.enabled) turnOff(m);
    else if (m.twoStep === "off") {
      m.twoStep = "pending"; // until a first method is proven (S13)
      m.since = m.now;
    }
    m.trustDays = proposal.trustDays;
    for (const device of m.devices)
      device.until = Math.min(
        device.until,
        device.at + proposal.trustDays * n.DAY, // sooner, never later (S09)
      );
    m.confirmed = proposal;
    proposal.over = true;
    return `yes ${m.twoStep}`;
  });
}

/** Every trust, printed code, link and step under way is void (S41). */
function turnOff(m: Model): void {
  m.twoStep = "off";
  m.since = m.now;
  m.app = m.nextApp = m.backup = null;
  for (const list of [m.devices, m.links, m.challenges]) end(list);
}
