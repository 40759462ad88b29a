import { expect, test } from "vitest";
import { TookTooLong, within } from "../../../renderer/qr/within";

test("what does not end in time is given up, by a reason of its own", async () => {
  const never = new Promise(() => undefined);
  await expect(within(1, never)).rejects.toBeInstanceOf(TookTooLong);
});

test("what ends in time is the answer, whatever it is", async () => {
  const broken = new Error("broken");
  await expect(within(60_000, Promise.resolve("done"))).resolves.toBe("done");
  await expect(within(60_000, Promise.reject(broken))).rejects.toBe(broken);
});
