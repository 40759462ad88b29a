import type { NoticeKind } from "../../shared/model/notice";
import type { Method } from "../../shared/model/sign-in-method";
import type { JapanTime } from "./japan-time";
import type { Letter } from "./letter";
import type { LinkEffect } from "./service";

/** What to do about something one did not do oneself; each has its own advice. */
export type Advice =
  "change-password" | "password-known" | "reissue-password" | "ask-for-help";

/** One kind of notice. */
export type NoticeWords = {
  /** In the subject, after the name of the service. */
  readonly title: string;
  readonly happened: string;
  /** What `Notice.subject` is for this kind; without it, the general label. */
  readonly subjectLabel?: string;
  readonly ifNotYou: Advice;
};

/** One kind of link. */
export type LinkWords = {
  readonly title: string;
  readonly lead: string;
  readonly label: string;
  /** `until` is written by `Words.time`. */
  readonly points: (about: {
    readonly minutes: number;
    readonly until: string;
  }) => readonly string[];
  readonly paste: string;
  readonly ifNotYou: string;
};

/** Every sentence that leaves, in one language. */
export type Words = {
  readonly sms: (about: {
    readonly name: string;
    readonly code: string;
    readonly minutes: number;
  }) => string;
  readonly call: {
    readonly opening: (name: string) => string;
    /** 0 to 9, as they are spoken one by one. */
    readonly digits: readonly string[];
    readonly closing: (minutes: number) => string;
  };
  /** A message that only shows that the way is open. */
  readonly test: {
    readonly title: string;
    readonly text: (name: string) => string;
  };
  readonly punctuation: Letter["punctuation"];
  readonly subject: (name: string, title: string) => string;
  readonly greeting: (name: string) => string;
  readonly contact: string;
  readonly automatic: string;
  /** A moment with its zone. */
  readonly time: (at: JapanTime) => string;
  readonly count: (codes: number) => string;
  readonly labels: Readonly<
    Record<"at" | "method" | "device" | "ip" | "subject" | "codesLeft", string>
  >;
  readonly methods: Readonly<Record<Method, string>>;
  /** Instead of a method: password and trusted device. */
  readonly withoutCode: string;
  readonly links: Readonly<Record<LinkEffect["purpose"], LinkWords>>;
  readonly notices: Readonly<Record<NoticeKind, NoticeWords>>;
  readonly ifNotYou: Readonly<Record<Advice, string>>;
};
