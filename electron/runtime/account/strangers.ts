import { registerMember, type Context, type Member } from "../../engine";
import type { MemberId } from "../../../shared/ids";

/** More names than a guesser's patience; the oldest goes first. */
const KEPT = 10_000;

/**
 * Members who do not exist, as they appear to whoever tries their names: the same waits and limits as everyone's, and no
 * password that fits (R01). Kept in memory only.
 */
export function createStrangers(): {
  get(id: MemberId, context: Context): Member;
  set(id: MemberId, member: Member): void;
} {
  const strangers = new Map<MemberId, Member>();
  return {
    get: (id, context) =>
      strangers.get(id) ??
      registerMember(
        {
          id,
          address: "nobody@invalid",
          phc: "",
          language: "ja",
          from: { deviceName: "", ip: null },
        },
        context,
      ),
    set: (id, member) => {
      strangers.delete(id);
      strangers.set(id, member);
      const [oldest] = strangers.keys();
      if (strangers.size > KEPT && oldest !== undefined)
        strangers.delete(oldest);
    },
  };
}
