import type { SignInScheme } from "../../shared/sign-in-link";

/** What whoever runs the service decides. */
export type Policy = {
  /** The issuer in the QR code and the name in every message (S16). */
  readonly serviceName: string;
  /** Where a member asks for help: in every message (S52). */
  readonly contactUrl: string;
  /** What a device signs for; a key for one service says nothing to another (R51, C9). */
  readonly origin: string;
  /** Whether mail may be a second step at all (D1). */
  readonly emailAllowed: boolean;
  /** How long a link works: 5 to 30 minutes (D2, S25). */
  readonly linkMinutes: number;
  /** What a link begins with: it opens the app that goes by it. */
  readonly linkScheme: SignInScheme;
  /** ISO 3166 countries whose numbers are served (R35). */
  readonly countries: readonly string[];
  /** What one message costs and what a day may cost, in the same small unit of money (R35). */
  readonly cost: {
    readonly sms: number;
    readonly voice: number;
    readonly perDay: number;
  };
  /** The kill switch for everything that costs money (R35). */
  readonly sendingPaused: boolean;
  /** The scrypt cost N of backup codes, a power of two (R47: low cost allowed for 80 random bits). */
  readonly backupCodeCost: number;
};

/** The built-in service as it comes: the manual's numbers, Japan only. */
export const standardPolicy: Policy = {
  serviceName: "さくら会員メニュー",
  contactUrl: "https://help.sakura.ad.jp/",
  origin: "nidan:this-computer",
  emailAllowed: true,
  linkMinutes: 30,
  linkScheme: "nidan",
  countries: ["JP"],
  cost: { sms: 10, voice: 20, perDay: 2000 },
  sendingPaused: false,
  backupCodeCost: 1024,
};
