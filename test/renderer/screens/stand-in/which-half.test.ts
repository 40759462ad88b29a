import { expect, test } from "vitest";
import { deliveryIdSchema } from "../../../../shared/ids";
import type { ReceivedView } from "../../../../shared/model/received-view";
import {
  isOfHalf,
  whichHalf,
} from "../../../../renderer/screens/stand-in/which-half";

const road = { kind: "webhook", url: "https://example.jp/" } as const;
const every = {
  id: deliveryIdSchema.parse("00000000-0000-4000-8000-000000000000"),
  to: "",
  at: 0,
};
const messages: readonly ReceivedView[] = [
  { ...every, channel: "email", subject: "", text: "" },
  { ...every, channel: "sms", text: "" },
  { ...every, channel: "voice", language: "ja", phrases: [], times: 1 },
];

test("a half is gone as soon as a real way is set up for it", () => {
  expect(whichHalf({ mail: null, phone: null })).toBe("both");
  expect(whichHalf({ mail: road, phone: null })).toBe("phone");
  expect(whichHalf({ mail: null, phone: road })).toBe("mail");
  expect(whichHalf({ mail: road, phone: road })).toBeNull();
});

test("mails belong to the mailbox, text messages and calls to the phone", () => {
  const shown = (half: "both" | "mail" | "phone") =>
    messages.filter((it) => isOfHalf(half, it)).map(({ channel }) => channel);
  expect(shown("both")).toEqual(["email", "sms", "voice"]);
  expect(shown("mail")).toEqual(["email"]);
  expect(shown("phone")).toEqual(["sms", "voice"]);
});
