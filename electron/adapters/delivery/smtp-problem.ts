import { z } from "zod";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { nameNetworkProblem } from "./network-problem";

/** What nodemailer says about a failure. */
const failureSchema = z.object({
  code: z.string().catch(""),
  /** The system's or OpenSSL's own code, where `code` only says that it was the socket. */
  originalCode: z.string().catch(""),
  /** The command that was answered. */
  command: z.string().catch(""),
  /** The reply's three digits (RFC 5321 4.2); 0 when it was not a reply. */
  responseCode: z.number().catch(0),
  response: z.string().catch(""),
});
type Failure = z.infer<typeof failureSchema>;

/** By the reply's enhanced code (RFC 3463), which says more than its three digits. The first that fits counts. */
const permanent: readonly (readonly [RegExp, DeliveryProblem])[] = [
  [/^5\.1\.[78]$/, "misconfigured"], // our own address
  [/^5\.1\.([0-6]|10)$/, "invalid-number"],
  [/^5\.2\.3$/, "misconfigured"], // the mail is too long
  [/^5\.2\./, "not-reachable"], // the mailbox is off or full
  [/^5\.4\.5$/, "rate-limited"], // congestion: what senders with a daily limit hear
  [/^5\.7\./, "misconfigured"], // not signed in, not allowed to relay, or taken for spam
];

/** What a failed mail means for the member (R38), as far as the server's reply tells. */
export function nameSmtpProblem(error: unknown): DeliveryProblem {
  const failure = failureSchema.safeParse(error).data;
  if (failure === undefined) return "temporary";
  if (failure.responseCode >= 400) return nameReply(failure);
  switch (failure.code) {
    case "EABORT":
    case "ETIMEDOUT":
      return "timeout";
    case "ETLS": // the server has none
    case "EAUTH": // no way to sign in
    case "EPROTOCOL": // it speaks no SMTP
    case "EMESSAGE": // longer than the server takes
      return "misconfigured";
    default:
      return nameNetworkProblem(failure.originalCode || failure.code);
  }
}

function nameReply({
  command,
  responseCode,
  response,
}: Failure): DeliveryProblem {
  if (responseCode < 500) return "temporary"; // greylisting for instance
  const [, enhanced = ""] = /^\d{3}[ -](5\.\d+\.\d+)/.exec(response) ?? [];
  const named = permanent.find(([sign]) => sign.test(enhanced));
  if (named !== undefined) return named[1];
  if ([530, 534, 535, 538].includes(responseCode)) return "misconfigured"; // RFC 4954
  if (responseCode === 552) return "not-reachable"; // no room in the mailbox
  if (command !== "RCPT TO") return "misconfigured";
  return responseCode === 554 ? "not-reachable" : "invalid-number";
}
