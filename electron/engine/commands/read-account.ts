import type { AccountView } from "../../../shared/model/account-view";
import { accept, draftOf, refuse, type Context, type Step } from "../context";
import type { Member } from "../member";
import { inSession } from "../sessions";
import { toAccountView } from "../account-view";

export type ReadAccount = { readonly session: string };

/** All that the console's screens show of the member. Looking is using the session. */
export function readAccount(
  member: Member,
  { session: token }: ReadAccount,
  context: Context,
): Step<AccountView, "NOT_SIGNED_IN"> {
  const found = inSession(member, token, context.now);
  if (!found.ok) return refuse(draftOf(member), found.problem);
  const { draft, session } = found.value;
  return accept(draft, toAccountView(draft.member, session, context));
}
