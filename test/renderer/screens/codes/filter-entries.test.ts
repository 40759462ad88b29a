import { expect, test } from "vitest";
import { filterEntries } from "../../../../renderer/screens/codes/filter-entries";
import { timed } from "./views";

const views = [
  timed("GitHub", 0, 30_000, "taro@example.jp"),
  timed("Example ホスティング", 0, 30_000, "hanako"),
  timed("ＡＢＣ銀行", 0, 30_000, "taro"),
];
const found = (query: string) =>
  filterEntries(views, query).map(({ entry }) => entry.issuer);

test.each([
  ["", ["GitHub", "Example ホスティング", "ＡＢＣ銀行"]],
  ["   ", ["GitHub", "Example ホスティング", "ＡＢＣ銀行"]],
  ["gith", ["GitHub"]],
  ["taro", ["GitHub", "ＡＢＣ銀行"]],
  ["taro git", ["GitHub"]],
  ["taro　git", ["GitHub"]],
  ["abc", ["ＡＢＣ銀行"]],
  ["ﾎｽﾃｨﾝｸﾞ", ["Example ホスティング"]],
  ["hub taro@", ["GitHub"]],
  ["github hanako", []],
])("%j finds %j", (query, issuers) => {
  expect(found(query)).toEqual(issuers);
});

test("a word does not reach from the issuer into the account", () => {
  expect(found("githubtaro")).toEqual([]);
});
