import { expect, test } from "vitest";
import { isMailAddress } from "../../../electron/adapters/delivery/mail-safety";

test.each([
  "a@b",
  "member@example.com",
  "first.last+tag@mail.example.co.jp",
  "o'neill!#$%&*/=?^_`{|}~-@example.com",
  "..dots..@carrier.example",
  "a@xn--wgv71a119e.example",
  `${"a".repeat(64)}@example.com`,
])("C22 one address: %s", (text) => {
  expect(isMailAddress(text)).toBe(true);
});

test.each([
  "",
  "@",
  "a@",
  "@b",
  "a b@example.com",
  "a@b@example.com",
  '"a b"@example.com',
  "a@[127.0.0.1]",
  "a@example.com.",
  "a@-example.com",
  "a@example..com",
  "a@exam_ple.com",
  "<a@example.com>",
  "a@example.com (comment)",
  "a@example.com;b@example.com",
  "undisclosed: a@example.com;",
  "a@example.com\u2028b",
  "a\u0000@example.com",
  "ä@example.com",
  "ａ@example.com",
  `${"a".repeat(65)}@example.com`,
  `a@${"b".repeat(63)}.${"c".repeat(63)}.${"d".repeat(63)}.${"e".repeat(62)}`,
])("C22 not one address: %j", (text) => {
  expect(isMailAddress(text)).toBe(false);
});
