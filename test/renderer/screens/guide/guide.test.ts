import { expect, test } from "vitest";
import { comparable } from "../../../../renderer/screens/guide/guide";

test.each([
  ["二段階認証", "2段階認証とは"],
  ["２段階認証", "2段階認証とは"],
  ["信頼済みブラウザ", "信頼済み端末"],
  [" QRコード ", "「qrコードを発行」"],
  ["ＱＲコード", "「QRコードを発行」"],
])("S07 %j finds %j", (typed, text) => {
  expect(comparable(text)).toContain(comparable(typed));
});
