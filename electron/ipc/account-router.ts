import { implement } from "@orpc/server";
import { account } from "../../shared/contract/account";
import { answerBy, type OpenConsole } from "./answer-by";

const os = implement(account);
type Answers = Parameters<typeof os.router>[0];

/** The `account` namespace: every call goes to the function of its name. */
export function accountRouter(open: OpenConsole): Answers {
  const handlers = Object.keys(account).map((name) => [
    name,
    answerBy(os[name as keyof typeof account], open, "account", name),
  ]);
  return Object.fromEntries(handlers) as Answers; // the names are the contract's own
}
