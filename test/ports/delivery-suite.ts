import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Delivery, Message } from "../../electron/ports/delivery";
import { deliveryIdSchema } from "../../shared/ids";

/** What came out at the far end for one person: a mail's text, a text message, a call's words one after the other. */
export type Arrived = { readonly to: string; readonly words: string };

/** A delivery with its far end; what happens in it is seen by nobody else. */
export type DeliveryWorld = {
  readonly delivery: Delivery;
  /** What it brings. The others it must refuse. */
  readonly channels: readonly Message["channel"][];
  /** Everything that arrived so far. */
  readonly arrived: () => Promise<readonly Arrived[]>;
};

const everyChannel = ["email", "sms", "voice"] as const;
const people = {
  email: ["member@example.com", "other@example.com"],
  sms: ["+819012345678", "+819087654321"],
  voice: ["+819012345678", "+819087654321"],
} as const;
const notOnePerson = {
  email: [
    "member@example.com\r\nBcc: thief@example.com",
    "member@example.com\nRCPT TO:<thief@example.com>",
    "member@example.com, thief@example.com",
    "Member <member@example.com>",
    "member",
    "",
  ],
  sms: ["+819012345678\r\n", "+819012345678,+819087654321", "09012345678", ""],
  voice: ["+819012345678\n", "+819012345678,+819087654321", "me", ""],
} as const;

const newId = () => deliveryIdSchema.parse(randomUUID());

function compose(
  channel: Message["channel"],
  to: string,
  words: string,
): Message {
  if (channel === "email")
    return { channel, to, subject: "件名", text: words, html: words };
  if (channel === "sms") return { channel, to, text: words };
  return { channel, to, language: "ja", phrases: [words, "いち"], times: 3 };
}

/** What every delivery must do, the fake one included. `open` gives one whose far end is empty. */
export function deliverySuite(
  name: string,
  open: () => Promise<DeliveryWorld>,
): void {
  describe(`${name} as a delivery`, () => {
    test("brings a message to its person, once, word for word", async () => {
      const { delivery, channels, arrived } = await open();
      for (const channel of channels) {
        const before = (await arrived()).length;
        const [to] = people[channel];
        const words = `番号は 417093 です & "<b>" ${channel}`;
        const sent = await delivery.send(compose(channel, to, words), newId());
        expect(sent.ok, channel).toBe(true);
        const news = (await arrived()).slice(before);
        expect(news.map((it) => it.to)).toEqual([to]);
        expect(news[0]?.words).toContain(words);
      }
    });

    test("names what it sent in one line, or not at all", async () => {
      const { delivery, channels } = await open();
      for (const channel of channels) {
        const message = compose(channel, people[channel][1], "一");
        const sent = await delivery.send(message, newId());
        expect(sent.ok && (sent.value.receipt ?? "none")).toMatch(
          /^[\x20-\x7e]{1,200}$/,
        );
      }
    });

    test("brings two people's messages to each", async () => {
      const { delivery, channels, arrived } = await open();
      for (const channel of channels) {
        const before = (await arrived()).length;
        const sent = await Promise.all(
          people[channel].map((to) =>
            delivery.send(compose(channel, to, `for ${to}`), newId()),
          ),
        );
        expect(sent.map(({ ok }) => ok)).toEqual([true, true]);
        const news = (await arrived()).slice(before);
        expect(news.map((it) => it.to).sort()).toEqual(
          [...people[channel]].sort(),
        );
        for (const { to, words } of news) expect(words).toContain(`for ${to}`);
      }
    });

    test("brings what has the same id once, asked again or twice at a time", async () => {
      const { delivery, channels, arrived } = await open();
      for (const channel of channels) {
        const before = (await arrived()).length;
        const message = compose(channel, people[channel][0], "一度だけ");
        const id = newId();
        const [one, two] = await Promise.all([
          delivery.send(message, id),
          delivery.send(message, id),
        ]);
        expect(one.ok, channel).toBe(true);
        expect(two).toEqual(one);
        expect(await delivery.send(message, id)).toEqual(one);
        expect(await arrived()).toHaveLength(before + 1);
      }
    });

    test("C22 sends nothing to what is not exactly one person", async () => {
      const { delivery, channels, arrived } = await open();
      for (const channel of channels)
        for (const to of notOnePerson[channel])
          expect(
            await delivery.send(compose(channel, to, "x"), newId()),
            JSON.stringify(to),
          ).toEqual({ ok: false, problem: "invalid-number" });
      expect(await arrived()).toEqual([]);
    });

    test("R38 refuses what it does not bring as nothing that a member can mend", async ({
      skip,
    }) => {
      const { delivery, channels, arrived } = await open();
      const others = everyChannel.filter((it) => !channels.includes(it));
      skip(others.length === 0, "it brings everything");
      const refusals = await Promise.all(
        others.map((channel) =>
          delivery.send(compose(channel, people[channel][0], "x"), newId()),
        ),
      );
      expect(refusals).toEqual(
        others.map(() => ({ ok: false, problem: "misconfigured" })),
      );
      expect(await arrived()).toEqual([]);
    });
  });
}
