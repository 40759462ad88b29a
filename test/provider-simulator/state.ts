import { randomBytes } from "node:crypto";
import { z } from "zod";
import { createCosts, type Costs } from "./costs";
import type { Heard } from "./twiml";

/** One message or call that the simulator accepted, as its inbox shows it. */
export type InboxItem = {
  readonly sid: string;
  readonly channel: "sms" | "voice";
  readonly to: string;
  /** What a person would read or hear: for a call everything that is said, one phrase a line. */
  readonly text: string;
  /** Twilio's word; see `progress.ts`. */
  status: string;
  answeredBy: string | null;
  readonly createdMs: number;
  /** SMS segments; 1 for a call. */
  readonly segments: number;
  /** Every field that was sent. */
  readonly fields: Readonly<Record<string, string>>;
  /** Of a call: what its TwiML says, with the silence between. */
  readonly script: readonly Heard[];
  /** Of a call: how much of the script was said before it ended. */
  heard: readonly Heard[];
  /** Reports on it that were held back to be sent in another order. */
  readonly heldBack: ReadonlyMap<string, string>[];
};

/** How the simulator behaves beyond its magic numbers. */
export const modesSchema = z.object({
  /** How reports are sent to status callbacks. A forged one claims delivery and is signed with another key. */
  callbacks: z.enum(["normal", "duplicated", "reordered", "lost", "forged"]),
  /** `broken`: the lists of messages and calls answer with 500; `hanging`: not at all. */
  lists: z.enum(["working", "broken", "hanging"]),
  /** How far the simulator's clock is ahead of this computer's. */
  aheadMs: z.number(),
});
export type Modes = z.infer<typeof modesSchema>;

/** Everything that the simulator knows. */
export type State = {
  readonly accountSid: string;
  readonly authToken: string;
  /** The only number of the account: one of those that Twilio's test credentials own. */
  readonly from: string;
  readonly modes: Modes;
  readonly costs: Costs;
  /** Oldest first. */
  items: InboxItem[];
  readonly requests: string[];
  readonly now: () => number;
};

/** A fresh account with a random key. */
export function createState(): State {
  const modes: Modes = { callbacks: "normal", lists: "working", aheadMs: 0 };
  return {
    accountSid: `AC${randomBytes(16).toString("hex")}`,
    authToken: randomBytes(16).toString("hex"),
    from: "+15005550006",
    modes,
    costs: createCosts(),
    items: [],
    requests: [],
    now: () => Date.now() + modes.aheadMs,
  };
}
