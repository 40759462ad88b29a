import type { DeliveryId } from "../../../shared/ids";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { no, yes, type Outcome } from "../../../shared/outcome";
import type { TwilioAccount } from "./twilio-account";
import type { TwilioMemory } from "./twilio-memory";
import type { TwilioOrder } from "./twilio-order";
import { nameTwilioProblem } from "./twilio-problem";
import {
  createdAt,
  readErrorCode,
  readRecord,
  readRecords,
} from "./twilio-record";
import { askTwilio, type NoAnswer, type TwilioAnswer } from "./twilio-request";

/** Records of that many messages to one number are looked through: as many as it may get in a day (R35). */
const PAGE_SIZE = "10";

/**
 * Hands one order over, unless it was before. Twilio knows no idempotency key for messages and calls, so its list is read
 * first, every time: a try before a crash may have been accepted, and nothing here remembers it. Without the list nothing
 * is sent. When it is not known what became of the order, the list is read once more. Two orders to the same number must
 * not be handed over at the same time.
 */
export async function handOver(
  account: TwilioAccount,
  memory: TwilioMemory,
  order: TwilioOrder,
  id: DeliveryId,
): Promise<Outcome<string, DeliveryProblem>> {
  const before = await findAccepted(account, memory, order, id);
  if (!before.ok) return before;
  if (before.value !== null) return yes(before.value);
  const answer = await askTwilio(account, "POST", order.resource, order.fields);
  const verdict = answer.ok ? judge(answer.value) : unknown(answer.problem);
  if (verdict.is === "accepted") return yes(verdict.receipt);
  if (verdict.is === "refused") return no(verdict.problem);
  const after = await findAccepted(account, memory, order, id);
  return after.ok && after.value !== null
    ? yes(after.value)
    : no(verdict.problem);
}

type Verdict =
  | { readonly is: "accepted"; readonly receipt: string }
  | { readonly is: "refused"; readonly problem: DeliveryProblem }
  | { readonly is: "unknown"; readonly problem: DeliveryProblem };

/** A success without a record, and a failure of Twilio's own, say nothing about what became of the order. */
function judge({ status, text }: TwilioAnswer): Verdict {
  const problem = nameTwilioProblem(status, readErrorCode(text));
  const isSuccess = status >= 200 && status < 300;
  if (!isSuccess) return { is: status >= 500 ? "unknown" : "refused", problem };
  const record = readRecord(text);
  if (record === null) return { is: "unknown", problem };
  if (hasFailed(record.status))
    return {
      is: "refused",
      problem: nameTwilioProblem(status, record.error_code ?? null),
    };
  return { is: "accepted", receipt: record.sid };
}

function unknown(problem: NoAnswer): Verdict {
  return { is: "unknown", problem: nameNoAnswer(problem) };
}

/** The receipt of the order when Twilio has it, null when it has not; a problem when that cannot be told. */
async function findAccepted(
  account: TwilioAccount,
  memory: TwilioMemory,
  order: TwilioOrder,
  id: DeliveryId,
): Promise<Outcome<string | null, DeliveryProblem>> {
  // No filter by date: one that waits to be sent has no such date yet, and would be left out.
  const filter = new URLSearchParams({ To: order.to, From: account.from });
  filter.set("PageSize", PAGE_SIZE);
  const answer = await askTwilio(account, "GET", order.resource, filter);
  if (!answer.ok) return no(nameNoAnswer(answer.problem));
  const { status, text, at } = answer.value;
  const records = status === 200 ? readRecords(text) : null;
  if (records === null)
    return no(nameTwilioProblem(status, readErrorCode(text)));
  const since = memory.begin(id, order, at);
  const found = records.find(
    (record) =>
      record.to === order.to &&
      createdAt(record, at) >= since &&
      !hasFailed(record.status) &&
      !memory.isTaken(record.sid) &&
      order.isSame(record),
  );
  return yes(found?.sid ?? null);
}

/** It never left Twilio, so it may be sent again. One that a carrier refused did leave. */
function hasFailed(status: string): boolean {
  return status === "failed" || status === "canceled";
}

function nameNoAnswer(problem: NoAnswer): DeliveryProblem {
  return problem === "timeout" ? "timeout" : "temporary";
}
