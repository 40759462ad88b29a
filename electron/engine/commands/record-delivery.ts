import type { DeliveryId } from "../../../shared/ids";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { record } from "../announce";
import {
  accept,
  change,
  draftOf,
  type Context,
  type Nothing,
  type Step,
} from "../context";
import type { Member } from "../member";

export type RecordDelivery = {
  readonly deliveryId: DeliveryId;
  readonly problem: DeliveryProblem;
};

/** A message that did not get out: the second step that waits for it says so, and the record keeps it (R38). */
export function recordDelivery(
  member: Member,
  { deliveryId, problem }: RecordDelivery,
  context: Context,
): Step<Nothing> {
  const challenges = member.challenges.map((challenge) =>
    challenge.sent?.deliveryId === deliveryId
      ? { ...challenge, sent: { ...challenge.sent, problem } }
      : challenge,
  );
  const link =
    member.link?.deliveryId === deliveryId
      ? { ...member.link, problem }
      : member.link;
  const marked = change(draftOf(member), { challenges, link });
  return accept(
    record(marked, "delivery-failed", { subject: problem }, context),
    {},
  );
}
