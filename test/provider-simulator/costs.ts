/** What the simulator asks for, in millionths of a dollar, and the only countries it serves. Made up, but in proportion. */
const prices = [
  { prefix: "+81", country: "JP", sms: 74_900, voice: 60_000 },
  { prefix: "+1", country: "US", sms: 8_300, voice: 14_000 },
] as const;

/** What was spent, by country. */
export type Costs = {
  /** Null for a country that the account has no permission for. */
  readonly priceOf: (
    to: string,
    channel: "sms" | "voice",
    segments: number,
  ) => number | null;
  readonly spend: (to: string, microUsd: number) => void;
  readonly read: () => Readonly<
    Record<string, { count: number; microUsd: number }>
  >;
  readonly clear: () => void;
};

export function createCosts(): Costs {
  const spent = new Map<string, { count: number; microUsd: number }>();
  const rowOf = (to: string) =>
    prices.find(({ prefix }) => to.startsWith(prefix));
  return {
    priceOf: (to, channel, segments) => {
      const row = rowOf(to);
      return row === undefined ? null : row[channel] * segments;
    },
    spend: (to, microUsd) => {
      const country = rowOf(to)?.country ?? "??";
      const sum = spent.get(country) ?? { count: 0, microUsd: 0 };
      spent.set(country, {
        count: sum.count + 1,
        microUsd: sum.microUsd + microUsd,
      });
    },
    read: () => Object.fromEntries(spent),
    clear: () => {
      spent.clear();
    },
  };
}
