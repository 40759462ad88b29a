import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServiceState } from "../../electron/engine";
import type { Message } from "../../electron/ports/delivery";
import type { MemberId } from "../../shared/ids";
import type { Next, Plan, Told } from "./plan";
import { PASSWORD } from "../fakes/service-world";

/** A member as the witness knows them: their addresses, the second step they are in, and what came for it last. */
export type Person = {
  readonly memberId: MemberId;
  readonly phoneId: string;
  readonly number: string;
  readonly address: string;
  second: {
    readonly challenge: NonNullable<Plan["challenge"]>;
    readonly beganAt: number;
    last: Extract<Next, { do: "submit" | "redeem" }> | null;
    /** How often that was handed to a host that may have died over it. */
    tries: number;
  } | null;
  /** Second steps that were answered with yes. */
  signedIn: number;
};

/** Everything that must hold, as it was seen from outside. */
export type Seen = {
  /** By delivery id, every text that came under it, and how often anything came. */
  readonly came: Map<string, { readonly texts: Set<string>; times: number }>;
  /** Every id that was answered, or that a saved file names, with what its text must hold if that is known. */
  readonly promised: Map<string, string | null>;
  /** What was found noted as out, and came once more afterwards all the same. */
  readonly cameAfterNoted: string[];
  readonly noted: Set<string>;
  /** Answers that should not have been. */
  readonly wrong: string[];
  readonly refusals: Map<string, number>;
};

/** Takes what the hosts hand over and say, and knows what was promised. */
export async function startWitness(people: readonly Person[]) {
  const seen: Seen = {
    came: new Map(),
    promised: new Map(),
    cameAfterNoted: [],
    noted: new Set(),
    wrong: [],
    refusals: new Map(),
  };
  const turn = {
    person: people[0],
    now: 0,
    by: "sms" as "sms" | "email",
    answers: true,
    rests: false,
    started: () => undefined as unknown,
    isDone: false,
  };
  const hear = (told: Told): Next | null => {
    const { person } = turn;
    switch (told.is) {
      case "started":
        turn.started();
        return null;
      case "message":
        receive(told.id, told.message);
        return null;
      case "ready":
        return person === undefined ? null : decide(person);
      case "challenge":
        if (
          person?.second?.challenge.key.id !== told.challenge.key.id &&
          person
        )
          person.second = {
            challenge: told.challenge,
            beganAt: turn.now,
            last: null,
            tries: 0,
          };
        return null;
      case "asked":
        if (told.id !== null && !seen.promised.has(told.id))
          seen.promised.set(told.id, null);
        if (told.refusal !== null)
          refuse(told.refusal, ["SENDING_LIMITED", ...afterTries(0)]);
        if (told.refusal === "CHALLENGE_OVER" && person) person.second = null;
        return null;
      case "answered": {
        if (told.refusal !== null) refuse(told.refusal, afterTries(1));
        else if (person) person.signedIn += 1;
        if (person) person.second = null;
        return null;
      }
      case "done":
        turn.isDone = true;
        return null;
    }
  };
  /** The answer to an earlier try may have died with its host, which by then had taken the code. */
  const afterTries = (count: number) =>
    (turn.person?.second?.tries ?? 0) > count ? ["CHALLENGE_OVER"] : [];
  const refuse = (code: string, expected: readonly string[]) => {
    seen.refusals.set(code, (seen.refusals.get(code) ?? 0) + 1);
    if (!expected.includes(code)) seen.wrong.push(code);
  };
  const decide = (person: Person): Next => {
    const { second, memberId, phoneId } = person;
    if (turn.rests) return { do: "rest" };
    if (second?.last && turn.answers) {
      second.tries += 1;
      return second.last;
    }
    const signIn = second === null ? { memberId, password: PASSWORD } : null;
    return { do: "ask", by: turn.by, phoneId, signIn };
  };
  const receive = (id: string, message: Message) => {
    const before = seen.came.get(id) ?? { texts: new Set(), times: 0 };
    before.texts.add(JSON.stringify(message));
    before.times += 1;
    seen.came.set(id, before);
    if (seen.noted.has(id)) seen.cameAfterNoted.push(id);
    const { second } =
      people.find(({ number, address }) =>
        [number, address].includes(message.to),
      ) ?? {};
    const last = second && whatToType(message);
    if (last) second.last = last;
  };

  const server = createServer((incoming, response) => {
    void bodyOf(incoming).then((text) => {
      const answer = hear(JSON.parse(text) as Told);
      response.end(JSON.stringify(answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    seen,
    turn,
    /** Reads what a dead host left in its file. */
    inspect: ({ members, outbox }: ServiceState) => {
      const pending = new Set<string>();
      for (const { effect } of outbox) {
        pending.add(effect.id);
        seen.promised.set(effect.id, contentOf(effect));
      }
      const waiting = [...members.values()].flatMap(({ challenges, link }) => [
        ...challenges.map(({ sent }) => sent?.deliveryId),
        link?.deliveryId,
      ]);
      for (const id of waiting)
        if (id !== undefined && !seen.promised.has(id))
          seen.promised.set(id, null);
      for (const id of seen.came.keys())
        if (!pending.has(id)) seen.noted.add(id);
    },
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

function contentOf(effect: ServiceState["outbox"][number]["effect"]) {
  if (effect.type === "deliver-code") return effect.code;
  return effect.type === "deliver-link" ? effect.token : null;
}

function whatToType(message: Message) {
  const text = message.channel === "voice" ? "" : message.text;
  const code = message.channel === "sms" ? /\d{6}/.exec(text)?.[0] : undefined;
  const link = /nidan:\/\/sign-in\/\S+/.exec(text)?.[0];
  if (code !== undefined) return { do: "submit" as const, code };
  return link === undefined ? null : { do: "redeem" as const, link };
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += String(chunk);
  return text;
}
