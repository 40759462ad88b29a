import { describe, expect, test } from "vitest";
import type { Message } from "../../../electron/ports/delivery";
import { mail, newId } from "./smtp-world";
import { misconfigured, openHook, sms, taken } from "./webhook-world";

const call: Message = {
  channel: "voice",
  to: "+819012345678",
  language: "ja",
  phrases: ["よん", "いち"],
  times: 3,
};

describe("a request", () => {
  test.each<Message>([mail(), sms, call])(
    "is the message as JSON with its id, also as the key of its repetitions: $channel",
    async (message) => {
      const { hook, delivery } = await openHook({ token: "t0k3n" });
      const id = newId();
      expect(await delivery.send(message, id)).toEqual(taken);
      const [request, ...more] = hook.requests;
      expect(more).toEqual([]);
      expect(request?.method).toBe("POST");
      expect(request?.path).toBe("/hook?of=nidan");
      expect(request?.body).toEqual({ id, ...message });
      expect(request?.headers).toMatchObject({
        authorization: "Bearer t0k3n",
        "content-type": "application/json; charset=utf-8",
        "idempotency-key": id,
      });
    },
  );

  test("has no authorization where there is no token", async () => {
    const { hook, delivery } = await openHook();
    await delivery.send(sms, newId());
    expect(hook.requests[0]?.headers.authorization).toBeUndefined();
  });

  test("that failed has the same key when it is made again", async () => {
    const { hook, delivery } = await openHook();
    const id = newId();
    hook.answer((response) => response.destroy());
    expect(await delivery.send(sms, id)).toEqual({
      ok: false,
      problem: "temporary",
    });
    hook.answer((response) => response.end());
    expect(await delivery.send(sms, id)).toEqual(taken);
    expect(
      hook.requests.map(({ headers }) => headers["idempotency-key"]),
    ).toEqual([id, id]);
  });

  test("C22 has no way out of its field", async () => {
    const { hook, delivery } = await openHook();
    const text = '"}\r\nHost: evil\r\n\r\n{"to":"+810000000000","x":"\u2028';
    const message = { ...sms, text };
    expect(await delivery.send(message, newId())).toEqual(taken);
    expect(hook.requests).toHaveLength(1);
    expect(hook.requests[0]?.body).toMatchObject({ to: sms.to, text });
  });

  test("C22 with a line break in its subject is never made", async () => {
    const { hook, delivery } = await openHook();
    const message = mail({ subject: "a\r\nBcc: thief@example.com" });
    expect(await delivery.send(message, newId())).toEqual(misconfigured);
    expect(hook.requests).toEqual([]);
  });
});
