import { implement } from "@orpc/server";
import { contract } from "../../shared/contract";
import { answerBy, type OpenConsole } from "./answer-by";

/** The `account` namespace: every call goes to the function of its name. */
export function accountRouter(open: OpenConsole) {
  const os = implement(contract).account;
  const handlers = Object.keys(contract.account).map((name) => [
    name,
    answerBy(os[name as keyof typeof contract.account], open, "account", name),
  ]);
  // The names are the contract's own, and so is each handler's shape.
  return os.router(Object.fromEntries(handlers));
}
