import fc from "fast-check";
import { expect, test } from "vitest";
import { createHidePeople } from "../../electron/runtime/hide-people";

const nobody = { homes: [], userNames: [], accountNames: [] };

test.each([
  ["/home/taro", "at /home/taro/x.js:1", "at ~/x.js:1"],
  ["/home/taro", "file:///home/taro", "file://~"],
  ["/home/taro", "/home/taro2/x", "/home/taro2/x"],
  [
    "/home/山田 太郎",
    "file:///home/%E5%B1%B1%E7%94%B0%20%E5%A4%AA%E9%83%8E/x",
    "file://~/x",
  ],
  ["C:\\Users\\Taro", "at C:\\Users\\taro\\x.js", "at ~\\x.js"],
  ["C:\\Users\\Taro", "file:///C:/Users/Taro/x.js", "file:///~/x.js"],
  ["C:\\Users\\Taro", '"C:\\\\Users\\\\Taro\\\\x"', '"~\\\\x"'],
  ["/", "/opt/nidan", "/opt/nidan"],
  ["", "as it was", "as it was"],
])("of the home %s, “%s” becomes “%s”", (home, text, expected) => {
  expect(createHidePeople({ ...nobody, homes: [home] })(text)).toBe(expected);
});

test("the longer of two homes goes first", () => {
  const hide = createHidePeople({ ...nobody, homes: ["/home", "/home/taro"] });
  expect(hide("/home/taro/x /home/y")).toBe("~/x ~/y");
});

test("names go as whole words where they are the system's, and anywhere where they are the member's", () => {
  const hide = createHidePeople({
    ...nobody,
    userNames: ["taro"],
    accountNames: ["Kumo", "山田"],
  });
  expect(hide("/media/Taro/x, taroko")).toBe("/media/[user]/x, taroko");
  expect(hide("kumogata of 山田")).toBe("[name]gata of 山田");
  expect(hide("write to hanako+x@mail.example.jp.")).toBe(
    "write to [address].",
  );
});

test("no home and no name of three letters or more is left, whatever they are made of", () => {
  const name = fc.string({ minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(name, name, fc.string(), (account, folder, text) => {
      const home = `/home/${folder.replaceAll("/", "-")}`;
      const hide = createHidePeople({
        ...nobody,
        homes: [home],
        accountNames: [account],
      });
      const stands = /\[(name|user|address)\]|~/g;
      const left = hide(`${text}${account} ${home}/x`).replace(stands, "\0");
      expect(left).not.toContain(account);
      expect(left).not.toContain(`${home}/`);
    }),
  );
});
