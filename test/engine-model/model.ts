import * as n from "./numbers";

export type Purpose = "sign-in" | "reauthenticate" | "bind";
export type Lane = "stranger" | "known";
/** What was answered: `yes` or the code of the refusal, then whatever of its contents a rule foretells. */
export type Answer = string;

/** Whatever ends stays in its list, so that its number stays its name. */
type Mortal = { over: boolean };
export type Session = Mortal & {
  at: number;
  usedAt: number;
  freshUntil: number;
  mayTrustUntil: number;
  /** The number of the only token that opens it. */
  token: number;
};
export type Phone = Mortal & {
  readonly nr: number;
  readonly number: number;
  readonly at: number;
  verified: boolean;
};
export type Challenge = Mortal & {
  readonly purpose: Purpose;
  readonly session: Session | null;
  readonly at: number;
  wrong: number;
  code: {
    readonly nr: number;
    readonly phone: Phone;
    readonly channel: "sms" | "voice";
    readonly until: number;
  } | null;
};
export type Link = Mortal & {
  readonly purpose: Purpose;
  readonly session: Session | null;
  readonly address: number;
  readonly until: number;
};
export type Device = Mortal & { readonly at: number; until: number };
export type DeviceProof = {
  readonly device: Device | null;
  readonly at: number;
  readonly isGenuine: boolean;
  spent: boolean;
};
export type Proposal = Mortal & {
  readonly at: number;
  readonly enabled: boolean;
  readonly trustDays: number;
};

/**
 * What a member would know of their account. Codes, keys and tokens have numbers only: the first session token ever given
 * is token 0, and so on, in the order in which the other side hands them out.
 */
export type Model = {
  now: number;
  readonly emailAllowed: boolean;
  twoStep: "off" | "pending" | "on";
  since: number;
  trustDays: number;
  /** How often the password was changed, and whether it is one of under fifteen characters. */
  password: number;
  isPasswordShort: boolean;
  address: number;
  nextAddress: { readonly nr: number; readonly at: number } | null;
  app: { readonly secret: number; lastStep: number; drift: number } | null;
  nextApp: { readonly secret: number; readonly at: number } | null;
  secrets: number;
  /** The password under which the set can be shown again; null when no password can (D3). */
  backup: {
    readonly set: number;
    used: Set<number>;
    shownBy: number | null;
  } | null;
  sets: number;
  confirmed: Proposal | null;
  readonly proposals: Proposal[];
  readonly tokens: Session[];
  readonly sessions: Session[];
  readonly challenges: Challenge[];
  readonly links: Link[];
  readonly resets: (Mortal & { readonly until: number })[];
  readonly phones: Phone[];
  readonly devices: Device[];
  readonly proofs: DeviceProof[];
  readonly codes: {
    readonly at: number;
    readonly number: number;
    readonly cost: number;
  }[];
  readonly linksAt: number[];
  readonly resetsAt: number[];
  readonly passwords: {
    readonly at: number;
    readonly lane: Lane;
    readonly right: boolean;
  }[];
  /** Every second step that was looked at; `anew` when a method was set up again. */
  readonly guesses: {
    readonly at: number;
    readonly by: string;
    readonly was: "right" | "wrong" | "anew";
  }[];
};

export function newModel(now: number, emailAllowed: boolean): Model {
  return {
    now,
    emailAllowed,
    twoStep: "off",
    since: now,
    trustDays: n.STANDARD_TRUST_DAYS,
    password: 0,
    isPasswordShort: false,
    address: 0,
    nextAddress: null,
    app: null,
    nextApp: null,
    secrets: 0,
    backup: null,
    sets: 0,
    confirmed: null,
    proposals: [],
    tokens: [],
    sessions: [],
    challenges: [],
    links: [],
    resets: [],
    phones: [],
    devices: [],
    proofs: [],
    codes: [],
    linksAt: [],
    resetsAt: [],
    passwords: [],
    guesses: [],
  };
}

/** Those that are not over. */
export function live<T extends Mortal>(list: readonly T[]): T[] {
  return list.filter(({ over }) => !over);
}

export function end(list: readonly Mortal[]): void {
  for (const each of list) each.over = true;
}

export function sessionEnd(m: Model, { usedAt, at }: Session): number {
  const overall = m.twoStep === "on" ? n.OVERALL_ON : n.OVERALL_OFF;
  return Math.min(usedAt + n.IDLE, at + overall);
}

export function challengeEnd({ at, purpose }: Challenge): number {
  return at + (purpose === "bind" ? n.BINDING_LIFE : n.SIGN_IN_LIFE);
}

/** Time has passed: what is over by now is over for good. */
export function settle(m: Model): void {
  const { now } = m;
  if (m.twoStep === "pending" && now >= m.since + n.PENDING_LIFE) {
    m.twoStep = "off"; // given up (S13), and with it the app that was never proven
    m.nextApp = null;
  }
  if (m.nextApp !== null && now >= m.nextApp.at + n.PENDING_LIFE)
    m.nextApp = null;
  if (m.nextAddress !== null && now >= m.nextAddress.at + n.ADDRESS_LIFE)
    m.nextAddress = null;
  end(m.sessions.filter((s) => now >= sessionEnd(m, s)));
  end(m.challenges.filter((c) => now >= challengeEnd(c) || c.session?.over));
  end(m.phones.filter((p) => !p.verified && now >= p.at + n.PENDING_LIFE));
  end(m.proposals.filter((p) => now >= p.at + n.PENDING_LIFE));
  for (const list of [m.links, m.resets, m.devices])
    end(list.filter(({ until }) => now >= until));
}
