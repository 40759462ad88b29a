import { expect, test } from "vitest";
import { oncePerId } from "../../../electron/adapters/delivery/once-per-id";
import type { Delivery } from "../../../electron/ports/delivery";
import { no, yes } from "../../../shared/outcome";
import { newId } from "./smtp-world";

const message = { channel: "sms", to: "+819012345678", text: "x" } as const;

test("what was accepted is not handed over again; what failed or crashed is", async () => {
  const answers: (() => ReturnType<Delivery["send"]>)[] = [
    () => Promise.reject(new Error("a bug")),
    () => Promise.resolve(no("temporary" as const)),
    () => Promise.resolve(yes({ receipt: "the third" })),
    () => Promise.resolve(yes({ receipt: "the fourth" })),
  ];
  const send = oncePerId(() => {
    const answer = answers.shift();
    return answer?.() ?? Promise.reject(new Error("asked too often"));
  });
  const id = newId();
  await expect(send(message, id)).rejects.toThrow("a bug");
  expect(await send(message, id)).toEqual({ ok: false, problem: "temporary" });
  const third = { ok: true, value: { receipt: "the third" } };
  expect(await send(message, id)).toEqual(third);
  expect(await send(message, id)).toEqual(third);
  expect(answers).toHaveLength(1);
});

test("a thousand are remembered, then the oldest is not", async () => {
  let count = 0;
  const send = oncePerId(() => {
    count += 1;
    return Promise.resolve(yes({ receipt: null }));
  });
  const first = newId();
  await send(message, first);
  for (let i = 1; i < 1000; i++) await send(message, newId());
  await send(message, first);
  expect(count).toBe(1000);
  await send(message, newId());
  await send(message, first);
  expect(count).toBe(1002);
});
