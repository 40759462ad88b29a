import type { Road, RoadKind } from "../../../shared/model/delivery-road";
import { no, yes, type Outcome } from "../../../shared/outcome";

/** The ways that can be set up for each kind of message; the stand-in is none of them. */
export const waysOf = {
  mail: ["stand-in", "smtp", "webhook"],
  phone: ["stand-in", "twilio", "webhook"],
} as const satisfies Record<RoadKind, readonly ("stand-in" | Road["kind"])[]>;
export type Way = (typeof waysOf)[RoadKind][number];

export const securities = ["tls", "starttls", "none"] as const;
export type Security = (typeof securities)[number];

/** The port that a mail server listens on by custom (RFC 8314, RFC 6409, RFC 5321). */
export const usualPort: Readonly<Record<Security, string>> = {
  tls: "465",
  starttls: "587",
  none: "25",
};

/** What is typed, of whatever way. A saved secret never comes back: `secret` is what is typed anew. */
export type RoadForm = {
  readonly way: Way;
  readonly host: string;
  readonly port: string;
  readonly security: Security;
  readonly user: string;
  readonly secret: string;
  readonly from: string;
  readonly accountSid: string;
  readonly baseUrl: string;
  readonly url: string;
};
export type RoadField = Exclude<keyof RoadForm, "way" | "security">;

/** Why a field cannot be right; what only the adapters know is refused by main. */
export type FieldProblem = "empty" | "not-a-port";
export type FieldProblems = Readonly<Partial<Record<RoadField, FieldProblem>>>;

const blank: RoadForm = {
  way: "stand-in",
  host: "",
  port: usualPort.tls,
  security: "tls",
  user: "",
  secret: "",
  from: "",
  accountSid: "",
  baseUrl: "",
  url: "",
};

/** The form of the way in use. */
export function toForm(road: Road | null): RoadForm {
  switch (road?.kind) {
    case undefined:
      return blank;
    case "smtp": {
      const { host, port, security, user, from } = road;
      const typed = { host, port: String(port), security, user, from };
      return { ...blank, way: "smtp", ...typed };
    }
    case "twilio": {
      const { accountSid, from, baseUrl = "" } = road;
      return { ...blank, way: "twilio", accountSid, from, baseUrl };
    }
    case "webhook":
      return { ...blank, way: "webhook", url: road.url };
  }
}

/** Another way to secure the connection; the port goes with it where it was the usual one. */
export function secureBy(
  form: Pick<RoadForm, "port" | "security">,
  security: Security,
): Pick<RoadForm, "port" | "security"> {
  const isUsual = form.port.trim() === usualPort[form.security];
  return { security, port: isUsual ? usualPort[security] : form.port };
}

const plain = (text: string) => text.normalize("NFKC").trim();
/** As people write numbers; E.164 has nothing but digits. */
const dial = (text: string) => plain(text).replace(/[\s().-]/g, "");

/** The way that a form describes, null for the stand-in; or which of its fields cannot be right. An empty secret stays as it is. */
export function readForm(form: RoadForm): Outcome<Road | null, FieldProblems> {
  const secret = form.secret === "" ? undefined : form.secret;
  const from = plain(form.from);
  switch (form.way) {
    case "stand-in":
      return yes(null);
    case "smtp": {
      const { way: kind, security } = form;
      const host = plain(form.host);
      const port = plain(form.port);
      const user = form.user.trim();
      const isPort = /^[1-9][0-9]{0,4}$/.test(port) && Number(port) <= 65_535;
      return check(
        {
          ...empties({ host, from }),
          ...(!isPort && { port: "not-a-port" as const }),
        },
        {
          kind,
          host,
          port: Number(port),
          security,
          user,
          password: secret,
          from,
        },
      );
    }
    case "twilio": {
      const accountSid = plain(form.accountSid);
      const number = dial(form.from);
      const baseUrl = plain(form.baseUrl);
      return check(empties({ accountSid, from: number }), {
        kind: form.way,
        accountSid,
        authToken: secret,
        from: number,
        baseUrl: baseUrl === "" ? undefined : baseUrl,
      });
    }
    case "webhook": {
      const url = plain(form.url);
      return check(empties({ url }), { kind: form.way, url, token: secret });
    }
  }
}

function empties(texts: Partial<Record<RoadField, string>>): FieldProblems {
  const problems = Object.entries(texts)
    .filter(([, text]) => text === "")
    .map(([field]) => [field, "empty" as const]);
  return Object.fromEntries(problems) as FieldProblems;
}

function check(
  problems: FieldProblems,
  road: Road,
): Outcome<Road, FieldProblems> {
  return Object.keys(problems).length === 0 ? yes(road) : no(problems);
}
