import { expect, test } from "vitest";
import {
  addressesIn,
  addressesOrLines,
} from "../../electron/runtime/addresses-in";

const kumo = "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP&issuer=Kumo";
const bank = "otpauth://totp/My Bank:taro?secret=MZXW6YTBOJRGC6TP";
const part = "otpauth-migration://offline?data=CiUKFH%2B%2F%3D%3D";

test.each([
  ["several on one line", `${kumo} ${part}`, [kumo, part]],
  ["without anything between", `${kumo}${part}`, [kumo, part]],
  ["in brackets", `Your link: <${kumo}>, and "${part}".`, [kumo, part]],
  ["at the end of a sentence", `It is ${kumo}. Bye (${part})`, [kumo, part]],
  ["in Japanese", `次のとおりです「${kumo}」。`, [kumo]],
  ["with spaces in a name", `see ${bank} or ${kumo}`, [bank, kumo]],
  [
    "alone on its line",
    `  ${bank}&issuer=My Bank \r\n\n${kumo}`,
    [`${bank}&issuer=My Bank`, kumo],
  ],
  [
    "in capitals",
    kumo.replace("otpauth", "OTPAUTH"),
    [kumo.replace("otpauth", "OTPAUTH")],
  ],
])("addresses are found %s", (_, text, found) => {
  expect(addressesIn(text)).toEqual(found);
});

test("of a pasted text the other lines stay what they are", () => {
  const text = `Hello\n${kumo}\nhttps://example.com/`;
  expect(addressesOrLines(text)).toEqual([
    "Hello",
    kumo,
    "https://example.com/",
  ]);
  expect(addressesIn(text)).toEqual([kumo]);
});

test("a text made to take long does not", () => {
  for (const piece of ["otpauth://", "otpauth", "otpauth://a?", " x"])
    expect(addressesIn(`x${piece.repeat(20_000)}`).length).toBeLessThan(20_001);
});
