import { once } from "node:events";
import { connect, createServer, type AddressInfo, type Socket } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerSession } from "smtp-server";
import { createSelfSigned, type SelfSigned } from "./self-signed";

/** What the server does at one step of a session, instead of what it would do. */
export type Trouble = {
  readonly at: "greeting" | "sign-in" | "MAIL" | "RCPT" | "DATA" | "sent";
  /** A reply such as `550 5.1.1 No such mailbox`, no reply, or a connection that breaks. */
  readonly does: `${number} ${string}` | "hang" | "break";
};

/** A mail that the server took. */
export type ReceivedMail = {
  readonly from: string;
  readonly to: readonly string[];
  readonly isEncrypted: boolean;
  readonly user: string | null;
  /** What the client called itself. */
  readonly greeting: string;
  readonly raw: string;
  readonly parsed: ParsedMail;
};

/** A mail server on loopback, and what a client needs to speak to it. */
export type RealSmtpServer = {
  readonly port: number;
  readonly ca: string;
  readonly mails: ReceivedMail[];
  /** Connections so far. */
  readonly visits: () => number;
  readonly trouble: (trouble: Trouble | null) => void;
  readonly stop: () => Promise<void>;
};

/** Starts a mail server. With an account, nobody sends without signing in to it. */
export async function startSmtpServer(options: {
  readonly security: "tls" | "starttls" | "none";
  readonly account?: { readonly user: string; readonly password: string };
  readonly identity?: SelfSigned;
}): Promise<RealSmtpServer> {
  const { security, account } = options;
  const identity = options.identity ?? createSelfSigned("127.0.0.1");
  const mails: ReceivedMail[] = [];
  const sockets = new Set<Socket>();
  let visits = 0;
  let trouble: Trouble | null = null;

  const atStep = (at: Trouble["at"], go: (error?: Error) => void) => {
    if (trouble?.at !== at) go();
    else if (trouble.does === "break")
      for (const socket of sockets) socket.resetAndDestroy();
    else if (trouble.does !== "hang") go(refusal(trouble.does));
  };
  const take = async (raw: Buffer, session: SMTPServerSession) => {
    const { mailFrom, rcptTo } = session.envelope;
    mails.push({
      from: mailFrom === false ? "" : mailFrom.address,
      to: rcptTo.map(({ address }) => address),
      isEncrypted: session.secure,
      user: typeof session.user === "string" ? session.user : null,
      greeting: session.hostNameAppearsAs,
      raw: raw.toString("latin1"),
      parsed: await simpleParser(raw),
    });
  };

  const server = new SMTPServer({
    ...identity,
    secure: security === "tls",
    disabledCommands: [
      ...(security === "none" ? ["STARTTLS"] : []),
      ...(account === undefined ? ["AUTH"] : []),
    ],
    authOptional: account === undefined,
    hideENHANCEDSTATUSCODES: true, // replies are word for word those of the trouble
    disableReverseLookup: true,
    closeTimeout: 1,
    onConnect: (_, done) => {
      atStep("greeting", done);
    },
    onAuth: ({ username, password }, _, done) => {
      const isRight =
        username === account?.user && password === account?.password;
      atStep("sign-in", (error) => {
        if (error !== undefined) done(error);
        else if (isRight) done(null, { user: username });
        else done(refusal("535 5.7.8 Wrong user or password"));
      });
    },
    onMailFrom: (_, __, done) => {
      atStep("MAIL", done);
    },
    onRcptTo: (_, __, done) => {
      atStep("RCPT", done);
    },
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on("data", (chunk: Buffer) => {
        chunks.push(chunk);
        if (trouble?.at === "DATA") atStep("DATA", done);
      });
      stream.on("end", () => {
        if (trouble?.at === "DATA") return;
        if (trouble?.at === "sent" && /^\d/.test(trouble.does))
          atStep("sent", done);
        else
          void take(Buffer.concat(chunks), session).then(() => {
            atStep("sent", done);
          });
      });
    },
  });
  server.on("error", () => undefined); // a broken connection; the client's side is what is tested
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const behind = server.server.address() as AddressInfo;
  // Connections are broken in front of the server: what TLS stands on must not be pulled away in this process.
  const front = createServer((socket) => {
    visits += 1;
    const link = connect(behind.port, "127.0.0.1");
    sockets.add(socket);
    socket.on("close", () => {
      sockets.delete(socket);
      link.destroy();
    });
    link.on("close", () => socket.end());
    for (const end of [socket, link]) end.on("error", () => undefined);
    socket.pipe(link).pipe(socket);
  });
  front.listen(0, "127.0.0.1");
  await once(front, "listening");
  return {
    port: (front.address() as AddressInfo).port,
    ca: identity.cert,
    mails,
    visits: () => visits,
    trouble: (next) => {
      trouble = next;
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      front.close();
      await new Promise<void>((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function refusal(reply: string): Error {
  return Object.assign(new Error(reply.slice(4)), {
    responseCode: Number(reply.slice(0, 3)),
  });
}
