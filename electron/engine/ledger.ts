import { z } from "zod";
import type { PhoneChannel } from "../../shared/model/sign-in-method";
import type { RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import { DAY_MS, type EpochMs } from "../../shared/time";
import type { Frozen } from "../../shared/frozen";
import { limits } from "./limits";
import type { Policy } from "./policy";
import { nextAllowed } from "./rate";

/** What the whole service sent within a day: what limits hold across members (R35). */
export const ledgerSchema = z.strictObject({
  sent: z.array(
    z.strictObject({
      at: z.number(),
      number: z.string(),
      ip: z.string().nullable(),
      cost: z.number(),
    }),
  ),
});
export type Ledger = Frozen<z.infer<typeof ledgerSchema>>;

export const emptyLedger: Ledger = { sent: [] };

/** One message that would cost money. */
export type Charge = {
  /** E.164 */
  readonly number: string;
  readonly channel: PhoneChannel;
  readonly ip: string | null;
};

/** Why nothing may be sent now. */
export type Unaffordable = RefusalOf<"SENDING_LIMITED" | "SENDING_PAUSED">;

/**
 * The ledger with this message in it, or why it must not be sent: too many to this number or from this address, the day's
 * budget, or the kill switch (R35). Old lines are dropped on the way.
 */
export function charge(
  ledger: Ledger,
  { number, channel, ip }: Charge,
  now: EpochMs,
  { cost, sendingPaused }: Policy,
): Outcome<Ledger, Unaffordable> {
  const sent = ledger.sent.filter(({ at }) => now < at + DAY_MS);
  const price = cost[channel];
  const spent = sent.reduce((sum, line) => sum + line.cost, 0);
  if (sendingPaused || spent + price > cost.perDay)
    return no({ code: "SENDING_PAUSED" });
  const timesOf = (is: (line: Ledger["sent"][number]) => boolean) =>
    sent.filter(is).map(({ at }) => at);
  const until = Math.max(
    nextAllowed(
      timesOf((line) => line.number === number),
      limits.codesPerNumber,
      now,
    ) ?? 0,
    ip === null
      ? 0
      : (nextAllowed(
          timesOf((line) => line.ip === ip),
          limits.codesPerIp,
          now,
        ) ?? 0),
  );
  return until > now
    ? no({ code: "SENDING_LIMITED", data: { until } })
    : yes({ sent: [...sent, { at: now, number, ip, cost: price }] });
}
