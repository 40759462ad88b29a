import { createTransport, type SMTPTransportOptions } from "nodemailer";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { Delivery } from "../../ports/delivery";
import { resolveBySystem, type Resolve } from "./allowed-address";
import { writeSafeMail, type SafeMail } from "./mail-safety";
import { oncePerId } from "./once-per-id";
import { openSmtpSocket } from "./smtp-connect";
import { nameSmtpProblem } from "./smtp-problem";
import {
  checkSmtpSettings,
  type SmtpServer,
  type SmtpSettings,
} from "./smtp-settings";

/** A server has a line or two to say. */
const MAX_REPLY_BYTES = 64 * 1024;

/**
 * Mails through one mail server; other messages, and settings that `checkSmtpSettings` refuses, are `misconfigured`.
 * No receipt: a mail's name is its Message-ID, which is the delivery's id.
 *
 * SMTP cannot be asked what became of a mail. When the connection is lost after the mail and before the server's answer
 * to it (RFC 5321 4.5.3.2.6), that is `temporary` or `timeout`, and the next try may be a second copy; both have the same
 * Message-ID, by which most mailboxes show them as one.
 */
export function createSmtpDelivery(
  settings: SmtpSettings,
  resolve: Resolve = resolveBySystem,
): Delivery {
  const server = checkSmtpSettings(settings);
  return {
    send: oncePerId(async (message, id) => {
      if (!server.ok || message.channel !== "email") return no("misconfigured");
      const mail = writeSafeMail(server.value.from, message, id);
      return mail.ok ? handOver(server.value, mail.value, resolve) : mail;
    }),
  };
}

async function handOver(
  server: SmtpServer,
  mail: SafeMail,
  resolve: Resolve,
): Promise<Outcome<{ readonly receipt: null }, DeliveryProblem>> {
  const { host, port, security, signIn, timeoutMs } = server;
  const signal = AbortSignal.timeout(timeoutMs);
  const options: SMTPTransportOptions = {
    host,
    port,
    name: "[127.0.0.1]", // what to say in EHLO: not this computer's name
    secure: security === "tls",
    requireTLS: security === "starttls",
    ignoreTLS: security === "none",
    tls: {
      minVersion: "TLSv1.2",
      rejectUnauthorized: server.checksCertificate,
      ...(server.ca !== undefined && { ca: server.ca }),
    },
    ...(signIn !== null && { auth: signIn, forceAuth: true }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    maxResponseSize: MAX_REPLY_BYTES,
    disableFileAccess: true,
    disableUrlAccess: true,
    getSocket: (_, done) => {
      openSmtpSocket(server, resolve, signal, done);
    },
  };
  try {
    await createTransport(options).sendMail({ ...mail, signal });
    return yes({ receipt: null });
  } catch (error) {
    return no(signal.aborted ? "timeout" : nameSmtpProblem(error));
  }
}
