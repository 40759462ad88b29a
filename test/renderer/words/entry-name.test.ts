import { expect, test } from "vitest";
import { entryName } from "../../../renderer/words/entry-name";

test.each([
  ["GitHub", "taro", "\u2068GitHub taro\u2069"],
  ["GitHub", "", "\u2068GitHub\u2069"],
  ["", "taro", "\u2068taro\u2069"],
  ["", "", "\u2068unnamed\u2069"],
])("%j and %j are named %j", (issuer, account, name) => {
  expect(entryName({ issuer, account }, "unnamed")).toBe(name);
});
