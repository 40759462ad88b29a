import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatSignInLink, parseSignInLink } from "../../shared/sign-in-link";

const token = "q8-Zr_0123456789abcdefghijklmnopqrstuvwxyzA";
const link = `nidan://sign-in/${token}`;
const signIn = { purpose: "sign-in", token };

describe("a link", () => {
  test("R44 X4 holds its purpose and 256 bits that say nothing, and is read back", () => {
    for (const purpose of ["sign-in", "reset"] as const) {
      const random = randomBytes(32).toString("base64url");
      const text = formatSignInLink(purpose, random);
      expect(text).toBe(`nidan://${purpose}/${random}`);
      expect(parseSignInLink(text)).toEqual({ purpose, token: random });
    }
  });

  test.each([
    ["as it is", link],
    ["with spaces around it", `  ${link}\t`],
    ["with a line end after it", `${link}\r\n`],
    [
      "broken into lines",
      `nidan://sign-in/q8-Zr_01234567\r\n ${link.slice(30)}`,
    ],
    ["broken inside the scheme", `nid\nan://sign-in/${token}`],
    ["with a wide space and one that never breaks", `\u3000${link}\u00a0`],
    ["in angle brackets", `<${link}>`],
    ["in angle brackets with spaces", ` < ${link} > `],
    ["with the slash that browsers put at the end", `${link}/`],
    ["with both", `<${link}/>`],
    ["with a scheme in capitals", `NIDAN://Sign-In/${token}`],
    ["of a mail that QA sent", formatSignInLink("sign-in", token, "nidan-qa")],
  ])("R44 %s is read as it was meant", (_, text) => {
    expect(parseSignInLink(text)).toEqual(signIn);
  });

  test("R44 a token's capitals are part of it", () => {
    const capitals = parseSignInLink(link.replace("abc", "ABC"));
    expect(capitals).toEqual({ ...signIn, token: token.replace("abc", "ABC") });
    expect(capitals?.token).not.toBe(token);
  });
});

describe("what is no link", () => {
  test.each([
    ["nothing", ""],
    ["spaces", " \r\n "],
    ["the token alone", token],
    ["another scheme", `https://sign-in/${token}`],
    ["a scheme that runs scripts", `javascript:nidan://sign-in/${token}`],
    ["a file", `file:///sign-in/${token}`],
    ["the app's own page", `app://nidan/sign-in/${token}`],
    ["a longer scheme", `nidan2://sign-in/${token}`],
    ["a scheme of another build", `nidan-x://sign-in/${token}`],
    ["something before the scheme", `x${link}`],
    ["a web address that holds one", `https://thief.example/?${link}`],
    ["a look-alike scheme", `nıdan://sign-in/${token}`],
    ["a full-width scheme", `ｎｉｄａｎ://sign-in/${token}`],
    ["a look-alike purpose", `nidan://sign‐in/${token}`],
    ["a look-alike slash", `nidan://sign-in\u2215${token}`],
    ["a zero-width sign in it", `nidan://sign-in/\u200b${token}`],
    ["a sign that turns the text round", `\u202e${link}`],
    ["one slash", `nidan:/sign-in/${token}`],
    ["three slashes", `nidan:///sign-in/${token}`],
    ["another purpose", `nidan://trust/${token}`],
    ["two purposes", `nidan://sign-in/reset/${token}`],
    ["a way up", `nidan://sign-in/../reset/${token}`],
    ["a host before it", `nidan://thief.example/sign-in/${token}`],
    ["a user before it", `nidan://me@sign-in/${token}`],
    ["a port", `nidan://sign-in:80/${token}`],
    ["no token", "nidan://sign-in/"],
    ["a token too short", link.slice(0, -1)],
    ["a token too long", `${link}A`],
    ["two tokens", `${link}/${token}`],
    ["two slashes at the end", `${link}//`],
    ["a question", `${link}?next=https://thief.example`],
    ["a fragment", `${link}#${token}`],
    ["a token of Base64's other alphabet", link.replace("-Zr_", "+Zr/")],
    ["a token with its padding", `${link.slice(0, -1)}=`],
    ["an escaped token", link.replace("q8", "%71")],
    ["two links", `${link} ${link}`],
    ["words after it", `${link} あなたのリンク`],
    ["NUL", `${link}\0`],
    ["markup", `<a href="${link}">`],
  ])("X4 forged with %s is ignored", (_, text) => {
    expect(parseSignInLink(text)).toBeNull();
  });

  test("C23 X4 500 characters are looked at and no more", () => {
    const padded = (length: number) => link.padEnd(length, " ");
    expect(parseSignInLink(padded(500))).toEqual(signIn);
    expect(parseSignInLink(padded(501))).toBeNull();
    expect(parseSignInLink("<".repeat(5_000_000))).toBeNull();
  });

  test("X4 whatever the text, what is read of it is a token's form and was in it", () => {
    const part = fc.oneof(
      fc.constantFrom("nidan://", "sign-in", "reset", "/", "<", ">", " ", "\n"),
      fc.constantFrom(token, "?", "#", "%2f", ".."),
      fc.string({ unit: "binary", maxLength: 50 }),
    );
    let found = 0;
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part, { maxLength: 12 }).map((parts) => parts.join("")),
          fc.tuple(part, part).map(([a, b]) => a + link + b),
        ),
        (text) => {
          const parsed = parseSignInLink(text);
          if (parsed === null) return;
          found += 1;
          expect(parsed.token).toMatch(/^[\w-]{43}$/);
          expect(text.replace(/\s+/g, "").toLowerCase()).toContain(
            `nidan://${parsed.purpose}/${parsed.token}`.toLowerCase(),
          );
        },
      ),
      { numRuns: 2_000 },
    );
    expect(found).toBeGreaterThan(0);
  });
});
