import type { Effect } from "./effect";
import type { Member } from "./member";

/**
 * Whether a message still says something that is true: a code or link that was replaced, used or given up while it waited
 * for its next try must not arrive after the newer one (R31, S26).
 */
export function isWanted(
  { challenges, link }: Member,
  effect: Effect,
): boolean {
  switch (effect.type) {
    case "deliver-code":
      return challenges.some(({ sent }) => sent?.deliveryId === effect.id);
    case "deliver-link":
      return effect.purpose === "reset" || link?.deliveryId === effect.id;
    case "notify":
      return true;
  }
}
