import type { SessionId } from "../../../shared/ids";
import { record } from "../announce";
import {
  accept,
  change,
  draftOf,
  refuse,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import type { Member } from "../member";
import { inSession } from "../sessions";

export type EndSessions = {
  readonly session: string;
  /** This one (sign out), all but this one, or one of them by name (R54). */
  readonly which: "this" | "others" | SessionId;
};

/** Ends sessions; ending what has ended already is no fault. */
export function endSessions(
  member: Member,
  { session: token, which }: EndSessions,
  context: Context,
): Step<Nothing, "NOT_SIGNED_IN"> {
  const found = inSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  const sessions = draft.member.sessions.filter(({ id }) =>
    which === "this"
      ? id !== session.id
      : which === "others"
        ? id === session.id
        : id !== which,
  );
  const kind = which === "this" ? "signed-out" : "sessions-ended";
  return accept(
    record(change(draft, { sessions }), kind, session, context),
    {},
  );
}
