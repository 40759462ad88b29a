import { no, yes, type Outcome } from "../../../shared/outcome";
import { isForbiddenHost, isLoopbackHost } from "./allowed-address";
import { hasControlCharacter, isMailAddress } from "./mail-safety";

/** What is needed to hand mails to a mail server. */
export type SmtpSettings = {
  /** A name, or an address without brackets. */
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte (RFC 8314), TLS or nothing after a greeting (RFC 3207), or none: on this computer only. */
  readonly security: "tls" | "starttls" | "none";
  /** Without one, nobody signs in. */
  readonly user?: string;
  readonly password?: string;
  /** The address that mails come from. */
  readonly from: string;
  /** Whom to trust instead of the usual authorities, in PEM: a company's own. */
  readonly ca?: string;
  /** False takes any certificate: on this computer only, for a local bridge to a mailbox say. */
  readonly checksCertificate?: boolean;
  /** The limit of one whole delivery, from the name's lookup to the server's last word. */
  readonly timeoutMs?: number;
};

/** Why settings are not used. */
export type SmtpSettingsProblem =
  | "bad-host"
  | "forbidden-host" // a link-local address or a cloud's metadata
  | "bad-port"
  | "bad-from"
  | "bad-sign-in" // half of it, or a control character in it
  | "bad-timeout"
  | "not-encrypted"; // no TLS, or TLS with anybody, to another computer

/** Settings that were checked. */
export type SmtpServer = Omit<SmtpSettings, "user" | "password"> & {
  readonly signIn: { readonly user: string; readonly pass: string } | null;
  readonly checksCertificate: boolean;
  readonly timeoutMs: number;
};

/** Checks settings before anything is sent by them. A password never leaves this computer unencrypted, nor does a code. */
export function checkSmtpSettings(
  settings: SmtpSettings,
): Outcome<SmtpServer, SmtpSettingsProblem> {
  const { host, port, security, user = "", password = "", from } = settings;
  const { checksCertificate = true, timeoutMs = 30_000 } = settings;
  const isOpen = security === "none" || !checksCertificate;
  if (!/^[A-Za-z0-9.:-]{1,253}$/.test(host)) return no("bad-host");
  if (isForbiddenHost(host)) return no("forbidden-host");
  if (isOpen && !isLoopbackHost(host)) return no("not-encrypted");
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    return no("bad-port");
  if (!isMailAddress(from)) return no("bad-from");
  if ((user === "") !== (password === "")) return no("bad-sign-in");
  if (hasControlCharacter(user + password)) return no("bad-sign-in");
  if (!(timeoutMs >= 1 && timeoutMs <= 300_000)) return no("bad-timeout");
  return yes({
    host,
    port,
    security,
    from,
    ...(settings.ca !== undefined && { ca: settings.ca }),
    signIn: user === "" ? null : { user, pass: password },
    checksCertificate,
    timeoutMs,
  });
}
