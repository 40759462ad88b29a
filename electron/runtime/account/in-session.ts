import type { CommandOf, CommandType } from "../../engine";
import type { RefusalOf } from "../../../shared/model/refusal";
import type { Client } from "./client";
import type { AnswerTo, Host } from "./host";

/** The types of command that a session is needed for. */
export type SessionCommandType = {
  [Type in CommandType]: CommandOf<Type> extends { readonly session: string }
    ? Type
    : never;
}[CommandType];

type WithoutSession<Type extends CommandType> = Omit<
  CommandOf<Type>,
  "session"
>;
type NotSignedIn = {
  readonly ok: false;
  readonly problem: RefusalOf<"NOT_SIGNED_IN">;
};
type ChallengeOver = {
  readonly ok: false;
  readonly problem: RefusalOf<"CHALLENGE_OVER">;
};
const notSignedIn: NotSignedIn = {
  ok: false,
  problem: { code: "NOT_SIGNED_IN" },
};

/** One command in the client's session. A session that turns out to have ended is forgotten. */
export async function inSession<Type extends SessionCommandType>(
  host: Host,
  client: Client,
  command: WithoutSession<Type>,
): Promise<AnswerTo<Type> | NotSignedIn> {
  const { session } = client;
  if (session === null) return notSignedIn;
  const { memberId, token } = session;
  const answer = await host.run<Type>(memberId, () =>
    // `Omit` took only the session away, and here it is again.
    ({ ...command, session: token }),
  );
  if (!answer.ok && answer.problem.code === "NOT_SIGNED_IN")
    client.session = null;
  return answer;
}

/** The second step under way at this client, or the word that there is none. */
export function challengeOf(
  client: Client,
):
  | { readonly ok: true; readonly value: NonNullable<Client["challenge"]> }
  | ChallengeOver {
  return client.challenge === null
    ? { ok: false, problem: { code: "CHALLENGE_OVER" } }
    : { ok: true, value: client.challenge };
}
