import { challengeEnd, live, sessionEnd, type Model } from "../model";
import * as n from "../numbers";
import { lockedUntil, passwordUntil } from "../rules/guesses";
import { wait, type Script } from "./pick";

/** A moment. */
export const pause: Script = function* (m, r, [a, b]) {
  wait(m, r, 1 + a * (b < 500 ? 10 : 120)); // to ten seconds, or to two minutes
};

/** Minutes, hours or days. */
export const longPause: Script = function* (m, r, [a, b]) {
  const unit = b < 600 ? n.MINUTE : b < 900 ? n.HOUR : n.DAY;
  wait(m, r, (1 + (a % (unit === n.DAY ? 31 : 60))) * unit);
};

/** To the edge of some limit: the millisecond before it, the very one, or the one after. */
export const toTheEdge: Script = function* (m, r, [a, b]) {
  const edges = deadlines(m).filter((at) => at > m.now + 1);
  const soon = edges.filter((at) => at < m.now + n.HOUR);
  const some = b < 700 && soon.length > 0 ? soon : edges;
  const edge = some[a % Math.max(1, some.length)];
  if (edge !== undefined) wait(m, r, edge + (b % 3) - 1 - m.now);
};

function deadlines(m: Model): number[] {
  const last = (moments: readonly number[], spans: readonly n.Quota[]) =>
    spans.flatMap(([count, withinMs]) => {
      const nth = moments.at(-count);
      return nth === undefined ? [] : [nth + withinMs];
    });
  return [
    ...live(m.sessions).flatMap((s) => [
      sessionEnd(m, s),
      s.freshUntil,
      s.mayTrustUntil,
    ]),
    ...live(m.challenges).flatMap((c) => [challengeEnd(c), c.code?.until ?? 0]),
    ...[...live(m.links), ...live(m.resets), ...live(m.devices)].map(
      ({ until }) => until,
    ),
    ...live(m.phones).map(({ at }) => at + n.PENDING_LIFE),
    ...live(m.proposals).map(({ at }) => at + n.PENDING_LIFE),
    ...m.proofs.slice(-2).map(({ at }) => at + n.PROOF_LIFE),
    ...last(
      m.codes.map(({ at }) => at),
      [...n.CODES_A_NUMBER, ...n.CODES_A_MEMBER],
    ),
    ...last(m.linksAt, n.LINKS),
    ...last(m.resetsAt, n.LINKS),
    m.since + n.PENDING_LIFE,
    (m.nextApp?.at ?? 0) + n.PENDING_LIFE,
    (m.nextAddress?.at ?? 0) + n.ADDRESS_LIFE,
    lockedUntil(m) ?? 0,
    passwordUntil(m, "stranger") ?? 0,
    passwordUntil(m, "known") ?? 0,
  ];
}
