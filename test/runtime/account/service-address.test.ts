import { expect, test } from "vitest";
import { readServiceAddress } from "../../../electron/runtime/account/service-address";
import { no, yes } from "../../../shared/outcome";

test.each([
  ["https://members.example.jp", "https://members.example.jp"],
  ["  https://Members.Example.jp/ ", "https://members.example.jp"],
  ["members.example.jp", "https://members.example.jp"],
  ["members.example.jp:8443/menu//", "https://members.example.jp:8443/menu"],
  ["https://members.example.jp:443/a/b", "https://members.example.jp/a/b"],
  ["ｈｔｔｐｓ://ｍｅｍｂｅｒｓ．example．jp", "https://members.example.jp"],
  ["https://会員.example.jp", "https://xn--6oqs4l.example.jp"],
  ["http://127.0.0.1:8080/", "http://127.0.0.1:8080"],
  ["http://localhost:8080", "http://localhost:8080"],
  ["http://[::1]:8080", "http://[::1]:8080"],
  ["https://192.0.2.7", "https://192.0.2.7"],
])("%s is %s", (typed, address) => {
  expect(readServiceAddress(typed)).toEqual(yes(address));
  expect(readServiceAddress(address)).toEqual(yes(address)); // and stays it
});

test.each([
  "",
  "   ",
  "https://",
  "two words",
  "ftp://members.example.jp",
  "file:///etc/passwd",
  "nidan://sign-in/x",
  "javascript://x/%0aalert(1)",
  "https://user:pass@members.example.jp",
  "https://members.example.jp/?next=x",
  "https://members.example.jp/#top",
])("%j is no address", (typed) => {
  expect(readServiceAddress(typed)).toEqual(no("not-an-address"));
});

test("an address has an end", () => {
  const [short, long] = [400, 500].map((length) => "x".repeat(length));
  expect(readServiceAddress(`members.example.jp/${short}`).ok).toBe(true);
  expect(readServiceAddress(`members.example.jp/${long}`)).toEqual(
    no("not-an-address"),
  );
});

test.each([
  "http://members.example.jp",
  "http://localhost.example.jp",
  "http://127.0.0.1.example.jp",
  "http://192.168.0.2",
])("%s is not secure", (typed) => {
  expect(readServiceAddress(typed)).toEqual(no("not-secure"));
});
