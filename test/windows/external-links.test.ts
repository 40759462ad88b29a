import { expect, test } from "vitest";
import { externalLink } from "../../electron/windows/external-links";

test.each([
  "https://help.sakura.ad.jp/rs/2244/",
  "https://HELP.sakura.ad.jp/?p=2553",
])("E15 %s may be opened outside", (address) => {
  expect(externalLink(address)).toBe(new URL(address).href);
});

test.each([
  "http://help.sakura.ad.jp/",
  "https://help.sakura.ad.jp.evil.example/",
  "https://evil.example/?next=https://help.sakura.ad.jp/",
  "https://help.sakura.ad.jp@evil.example/",
  "https://user:pass@help.sakura.ad.jp/",
  "https://help.sakura.ad.jp:8443/",
  "https://xhelp.sakura.ad.jp/",
  "https://hеlp.sakura.ad.jp/", // a Cyrillic letter
  "file:///etc/passwd",
  "smb://help.sakura.ad.jp/share",
  "javascript:alert(1)",
  "data:text/html,x",
  "nidan://x",
  "//help.sakura.ad.jp/",
  "",
  " ",
  null,
  undefined,
  7,
  {},
])("E15 %s is refused", (address) => {
  expect(externalLink(address)).toBeNull();
});
