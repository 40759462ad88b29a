import type { Effect } from "../engine";

/** An intention to send a code, a link, or a notice. */
export type CodeEffect = Extract<Effect, { type: "deliver-code" }>;
export type LinkEffect = Extract<Effect, { type: "deliver-link" }>;
export type NoticeEffect = Extract<Effect, { type: "notify" }>;

/** On whose behalf a message speaks. */
export type Service = {
  /** In every message. Whole in a text message up to 12 UTF-16 units; a longer one may be cut there (R37). */
  readonly name: string;
  /** Where a member asks for help (S52). */
  readonly contactUrl: string;
  /** The whole address that a member opens or pastes; asked for nothing but a `deliver-link` (S49). */
  readonly linkFor: (token: string, purpose: LinkEffect["purpose"]) => string;
  /**
   * How long each is good for, counted from when it was made. Minutes and not `now`: a message that is tried again after
   * a crash must say the same as at first.
   */
  readonly validMinutes: {
    readonly code: number;
    readonly signIn: number;
    readonly reset: number;
  };
};
