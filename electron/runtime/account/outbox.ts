import { composeMessage } from "../../messages";
import { limits, type Policy } from "../../engine";
import type { Clock } from "../../ports/clock";
import type { Log } from "../../ports/log";
import type { Delivery, Message } from "../../ports/delivery";
import type { DeliveryId } from "../../../shared/ids";
import { MINUTE_MS, type EpochMs } from "../../../shared/time";
import type { DeliveryProblem } from "../../../shared/model/delivery";
import { formatSignInLink } from "../../../shared/sign-in-link";
import type { Pending } from "../../engine";

/** How long after each failed try the next one comes; the last one holds from there on. */
const RETRY_MS = [2_000, 10_000, 30_000, 120_000, 600_000];
/** Worth another try: everything else will be the same tomorrow. */
const passing: readonly DeliveryProblem[] = [
  "temporary",
  "timeout",
  "rate-limited",
];
const AT_ONCE = 4;

export type OutboxPorts = {
  readonly clock: Clock;
  readonly policy: Policy;
  readonly log: Log;
  readonly deliveryFor: (channel: Message["channel"]) => Delivery;
  /** What is to go out, as it was saved. */
  readonly pending: () => readonly Pending[];
  /** Whether it still says something true. */
  readonly isWanted: (pending: Pending) => boolean;
  /** It is out, or never will be: saved, so that it is not tried again. Resolves to false when that could not be saved. */
  readonly settle: (
    pending: Pending,
    problem: DeliveryProblem | null,
  ) => Promise<boolean>;
};

/** Sends what was saved, a few at a time, again after a fault, until it is out or nobody needs it any more. */
export function createOutbox(ports: OutboxPorts): { wake(): void } {
  const busy = new Set<DeliveryId>();
  const retries = new Map<DeliveryId, { count: number; notBefore: EpochMs }>();
  /** What came of those whose end could not be saved yet: they must not go out again. */
  const ended = new Map<DeliveryId, DeliveryProblem | null>();

  const wake = () => {
    const now = ports.clock.now();
    for (const pending of ports.pending()) {
      if (busy.size >= AT_ONCE) return;
      const { id } = pending.effect;
      if (busy.has(id) || now < (retries.get(id)?.notBefore ?? 0)) continue;
      busy.add(id);
      void deliver(pending).finally(() => {
        busy.delete(id);
        wake();
      });
    }
  };
  const deliver = async (pending: Pending) => {
    const { id } = pending.effect;
    const problem =
      ended.get(id) ?? (ended.has(id) ? null : await send(pending));
    if (problem !== null && passing.includes(problem)) {
      tryLater(id);
      return;
    }
    ended.set(id, problem);
    if (!(await ports.settle(pending, problem))) {
      tryLater(id);
      return;
    }
    ended.delete(id);
    retries.delete(id);
  };
  const tryLater = (id: DeliveryId) => {
    const count = (retries.get(id)?.count ?? 0) + 1;
    const wait = RETRY_MS[Math.min(count, RETRY_MS.length) - 1] ?? 0;
    retries.set(id, { count, notBefore: ports.clock.now() + wait });
    void ports.clock.sleep(wait).then(wake);
  };
  const send = async (pending: Pending): Promise<DeliveryProblem | null> => {
    const { effect } = pending;
    if (!ports.isWanted(pending)) return null;
    if (ports.clock.now() >= effect.expiresAt) return "expired";
    try {
      const { serviceName, contactUrl, linkMinutes, linkScheme } = ports.policy;
      const message = composeMessage(effect, {
        name: serviceName,
        contactUrl,
        validMinutes: {
          code: limits.sentCode.validMs / MINUTE_MS,
          signIn: linkMinutes,
          reset: limits.resetMs / MINUTE_MS,
        },
        linkFor: (token, purpose) =>
          formatSignInLink(
            purpose === "reset" ? purpose : "sign-in",
            token,
            linkScheme,
          ),
      });
      const delivery = ports.deliveryFor(message.channel);
      const sent = await delivery.send(message, effect.id);
      return sent.ok ? null : sent.problem;
    } catch (error) {
      ports.log.bug("delivery-crashed", error);
      return "temporary";
    }
  };
  return { wake };
}
