import { describe, expect, test } from "vitest";
import { memberSchema } from "../../electron/engine";
import { memberStates } from "../fakes/engine-states";

describe.each(Object.entries(memberStates))(
  "a member that is %s",
  (_, arrange) => {
    test("R26 is JSON and nothing else: what was written is what is read", () => {
      const { member } = arrange().world;
      const read = memberSchema.parse(JSON.parse(JSON.stringify(member)));
      expect(read).toEqual(member);
      expect(JSON.stringify(read).length).toBeGreaterThan(500);
    });

    test("R26 with anything more, or anything less, is not read", () => {
      const { member } = arrange().world;
      expect(memberSchema.safeParse({ ...member, more: 1 }).success).toBe(
        false,
      );
      for (const name of Object.keys(member)) {
        const less = Object.fromEntries(
          Object.entries(member).filter(([key]) => key !== name),
        );
        expect([name, memberSchema.safeParse(less).success]).toEqual([
          name,
          false,
        ]);
      }
    });
  },
);
