import { expect, test } from "vitest";
import { createCookieJar } from "../../../electron/adapters/remote-service/cookie-jar";

/** What a jar sends after it was told these headers, one answer after the other. */
function after(...headers: string[]): string {
  const jar = createCookieJar();
  for (const header of headers) jar.take([header]);
  return jar.text();
}

test("a cookie goes back as it came, without its attributes; the newest of a name counts", () => {
  expect(after()).toBe("");
  expect(after("id=a1; HttpOnly; Secure; Path=/x; SameSite=Strict")).toBe(
    "id=a1",
  );
  expect(after("id=a", "csrf=b==", "id=c")).toBe("csrf=b==; id=c");
  const jar = createCookieJar();
  jar.take(["one=1", "two=2"]);
  expect(jar.text()).toBe("one=1; two=2");
});

test("a cookie that has ended is gone, and Max-Age counts before Expires", () => {
  const past = "Expires=Thu, 01 Jan 1970 00:00:00 GMT";
  const future = "Expires=Fri, 01 Jan 2100 00:00:00 GMT";
  expect(after("id=a", "id=; Max-Age=0")).toBe("");
  expect(after("id=a", `id=b; ${past}`)).toBe("");
  expect(after("id=a", `id=b; ${past}; max-age=60`)).toBe("id=b");
  expect(after(`id=a; ${future}`)).toBe("id=a");
  expect(after("id=a; Expires=someday")).toBe("id=a");
});

test.each([
  "no pair",
  "=x",
  "a b=c",
  "id=a\r\nauthorization: x",
  "id=a\u0000",
  "id=日本",
  "id=a,b",
  `id=${"x".repeat(5_000)}`,
  "",
])("what is no cookie is left: %j", (header) => {
  expect(after(header)).toBe("");
});

test("a service that sets ever more cookies does not fill the memory", () => {
  const many = Array.from({ length: 1_000 }, (_, i) => `c${i.toString()}=x`);
  const kept = after(...many).split("; ");
  expect(kept).toHaveLength(20);
  expect(kept.at(-1)).toBe("c999=x");
});
