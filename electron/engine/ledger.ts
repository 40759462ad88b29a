import { z } from "zod";
import type { PhoneChannel } from "../../shared/model/sign-in-method";
import type { RefusalOf } from "../../shared/model/refusal";
import { no, yes, type Outcome } from "../../shared/outcome";
import { DAY_MS, MINUTE_MS, type EpochMs } from "../../shared/time";
import type { Frozen } from "../../shared/frozen";
import { limits } from "./limits";
import type { Policy } from "./policy";
import { nextAllowed } from "./rate";

/** What limits hold across members need to know: all that was sent within a day (R35), and who failed within a minute (R30). */
export const ledgerSchema = z.strictObject({
  sent: z.array(
    z.strictObject({
      at: z.number(),
      number: z.string(),
      ip: z.string().nullable(),
      cost: z.number(),
    }),
  ),
  failures: z.array(
    z.strictObject({ at: z.number(), ip: z.string().nullable() }),
  ),
});
export type Ledger = Frozen<z.infer<typeof ledgerSchema>>;

export const emptyLedger: Ledger = { sent: [], failures: [] };

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
    : yes({ ...ledger, sent: [...sent, { at: now, number, ip, cost: price }] });
}

/** When a password may be tried again from this address, whoever's it is; null when now. Trusted devices need not ask. */
export function doorWait(
  { failures }: Ledger,
  ip: string | null,
  now: EpochMs,
): EpochMs | null {
  const all = failures.map(({ at }) => at);
  const own = failures.filter((failure) => failure.ip === ip);
  const until = Math.max(
    nextAllowed(all, limits.failuresInAll, now) ?? 0,
    ip === null
      ? 0
      : (nextAllowed(
          own.map(({ at }) => at),
          limits.failuresPerIp,
          now,
        ) ?? 0),
  );
  return now < until ? until : null;
}

/** The ledger with one more wrong password from this address. */
export function noteFailure(
  ledger: Ledger,
  ip: string | null,
  now: EpochMs,
): Ledger {
  const recent = ledger.failures.filter(({ at }) => now < at + MINUTE_MS);
  return { ...ledger, failures: [...recent, { at: now, ip }] };
}
