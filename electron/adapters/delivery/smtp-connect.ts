import { connect, type Socket } from "node:net";
import { guardLookup, type Resolve } from "./allowed-address";
import type { SmtpServer } from "./smtp-settings";

/**
 * Opens a connection for nodemailer, whose own way to resolve a name asks nobody whether its address is allowed (C13).
 * Over, in whatever state, when `signal` says so.
 */
export function openSmtpSocket(
  { host, port }: SmtpServer,
  resolve: Resolve,
  signal: AbortSignal,
  done: (error: Error | null, opened?: { connection: Socket }) => void,
): void {
  const socket = connect({
    host,
    port,
    lookup: guardLookup(resolve),
    autoSelectFamily: true,
  });
  signal.addEventListener("abort", () => socket.destroy(), { once: true });
  socket.once("error", done);
  socket.once("connect", () => {
    socket.off("error", done);
    done(null, { connection: socket });
  });
}
