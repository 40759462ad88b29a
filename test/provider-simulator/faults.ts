/** An error as Twilio tells it. */
export type TwilioError = {
  readonly status: number;
  readonly code: number;
  readonly message: string;
};

/** What goes wrong on the way although the request is right. "After" means: the message was accepted. */
export type Fault =
  | "hang-before"
  | "hang-after"
  | "reset-before"
  | "reset-after"
  | "garbage-before"
  | "garbage-after"
  | "huge-after"
  | "half-after"
  | "error-500-before"
  | "error-500-after"
  | "ok-with-error"
  | "created-as-failed"
  | "redirect";

/** How it ends for a message that was accepted. Everybody else gets their messages, and answers the phone in person. */
export type Ending =
  "undelivered" | "machine" | "fax" | "unknown" | "busy" | "no-answer";

type Magic = {
  readonly refused?: Readonly<Partial<Record<"sms" | "voice", TwilioError>>>;
  readonly fault?: Fault;
  readonly ending?: Ending;
};

const refusal = (code: number, message: string, status = 400): TwilioError => ({
  status,
  code,
  message,
});

/**
 * The magic numbers. Those that end in 0001 to 0009 are Twilio's own, of its test credentials; the rest are made up here.
 */
export const magicNumbers: Readonly<Record<string, Magic>> = {
  "+15005550001": {
    refused: {
      sms: refusal(21211, "The 'To' number is not a valid phone number."),
      voice: refusal(21217, "Phone number does not appear to be valid"),
    },
  },
  "+15005550002": {
    refused: {
      sms: refusal(21612, "The 'To' number is not currently reachable."),
      voice: refusal(21214, "'To' phone number cannot be reached"),
    },
  },
  "+15005550003": {
    refused: {
      sms: refusal(21408, "Permission to send an SMS has not been enabled"),
      voice: refusal(21215, "Account not authorized to call", 403),
    },
  },
  "+15005550004": {
    refused: {
      sms: refusal(21610, "Attempt to send to unsubscribed recipient"),
      voice: refusal(21216, "Account not allowed to call"),
    },
  },
  "+15005550009": {
    refused: { sms: refusal(21614, "'To' number is not a mobile number") },
  },
  "+15005550100": {
    refused: {
      sms: refusal(20429, "Too Many Requests", 429),
      voice: refusal(20429, "Too Many Requests", 429),
    },
  },
  "+15005550101": { fault: "hang-before" },
  "+15005550102": { fault: "hang-after" },
  "+15005550103": { fault: "reset-before" },
  "+15005550104": { fault: "reset-after" },
  "+15005550105": { fault: "garbage-before" },
  "+15005550106": { fault: "garbage-after" },
  "+15005550107": { fault: "huge-after" },
  "+15005550108": { fault: "half-after" },
  "+15005550109": { fault: "error-500-before" },
  "+15005550110": { fault: "error-500-after" },
  "+15005550111": { fault: "ok-with-error" },
  "+15005550112": { fault: "created-as-failed" },
  "+15005550113": { fault: "redirect" },
  "+15005550121": { ending: "undelivered" },
  "+15005550122": { ending: "machine" },
  "+15005550123": { ending: "fax" },
  "+15005550124": { ending: "unknown" },
  "+15005550125": { ending: "busy" },
  "+15005550126": { ending: "no-answer" },
};

/** Whether the request is carried out although its answer goes wrong. */
export function isAcceptedUnder(fault: Fault | undefined): boolean {
  return fault === undefined || fault.endsWith("-after");
}
