import { expect, test } from "vitest";
import { nameOther } from "../../electron/runtime/name-other";

test.each([
  ["https://example.com/a?b=c", "web-link"],
  ["HTTP://EXAMPLE.COM", "web-link"],
  ["WIFI:T:WPA;S:home;P:hunter2;;", "wifi"],
  ["otpauth-migration://offline?data=x", "google-migration"],
  ["duo://ABCDEFGHIJ-YXBpLmR1b3NlY3VyaXR5LmNvbQ", "duo"],
  ["https://m-12345678.duosecurity.com/activate/AbCdEfGh", "duo"],
  ["https://m-1.duosecurity.com/iphone/AbCdEfGh", "duo"],
  ["ABCDEFGHIJKLMNOPQRST-YXBpLTEyMzQ1Njc4LmR1b3NlY3VyaXR5LmNvbQ==", "duo"],
  ["phonefactor://activate_account?code=1&url=x", "microsoft-push"],
  ["microsoft-authenticator://activatemfa?code=1", "microsoft-push"],
  ["oktaverify://email/?t=abc&f=1", "okta"],
  ["hello", "text"],
  ["", "text"],
])("%s is a %s", (text, what) => {
  expect(nameOther(text).what).toBe(what);
});

test("what may hold a secret of another app is not shown", () => {
  const texts = [
    "WIFI:T:WPA;S:home;P:hunter2;;",
    "duo://hunter2",
    "phonefactor://x?code=hunter2",
    "oktaverify://x?t=hunter2",
    "otpauth-migration://offline?data=hunter2",
  ];
  for (const text of texts)
    expect(nameOther(text).excerpt).not.toContain("hunter2");
});

test("a host of letters that look like others is shown as the browser asks for it", () => {
  for (const [text, link] of [
    ["https://\u0430pple.com/", "https://xn--pple-43d.com/"],
    ["https://g\u043e\u043egle.com/login", "https://xn--ggle-55da.com/login"],
    [
      "https://bank.example\u2044evil.example/",
      "https://bank.xn--exampleevil-lx3f.example/",
    ],
    [
      "https://bank.example/\u202emoc.elgoog",
      "https://bank.example/%E2%80%AEmoc.elgoog",
    ],
    [
      "https://BANK.example\\@evil.example/",
      "https://bank.example/@evil.example/",
    ],
    ["https://\u65e5\u672c\u8a9e.jp/", "https://xn--wgv71a119e.jp/"],
  ] as const)
    expect(nameOther(text).link).toBe(link);
});

test("an address is opened only as it is shown", () => {
  expect(nameOther(" https://example.com/a b ").link).toBe(
    "https://example.com/a%20b",
  );
  for (const text of [
    "https://bank.example@evil.example/",
    "https://",
    `https://example.com/${"x".repeat(2000)}`,
    "javascript:alert(1)",
    "file:///etc/passwd",
  ])
    expect(nameOther(text).link).toBeNull();
});

test("an excerpt is short and holds nothing that disguises it", () => {
  const { excerpt } = nameOther(`\u202Ehello\u0000there${"!".repeat(5000)}`);
  expect([...excerpt]).toHaveLength(200);
  expect(excerpt).not.toMatch(/[\u202E\u0000]/);
});
