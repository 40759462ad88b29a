import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flavours } from "../../shared/model/app-view";
import { formatSignInLink, parseSignInLink } from "../../shared/sign-in-link";
import {
  canBeHandedOver,
  linkIn,
  schemesOf,
} from "../../electron/windows/start-words";

const link = formatSignInLink("sign-in", "A".repeat(43));

describe("the link among the words of a start", () => {
  test.each<[string, readonly string[]]>([
    ["alone", [link]],
    ["as the system starts an installed app", ["/opt/Nidan/nidan", link]],
    ["before switches", ["nidan", link, "--inspect", "--no-sandbox"]],
    ["after a folder and switches", ["electron", ".", "--lang=ja", link]],
    ["before another", ["nidan", link, "nidan://sign-in/other"]],
  ])("is found %s", (_where, words) => {
    expect(linkIn(words, "release")).toEqual({ kind: "sign-in", link });
  });

  test.each<[string, readonly string[]]>([
    ["no words at all", []],
    ["a switch made of it", [`--${link}`]],
    ["a switch that holds it", [`--open=${link}`, `-u${link}`]],
    ["an address that holds it", [`https://example.com/?${link}`]],
    ["a scheme that only looks like ours", ["nidan:sign-in", "nidan2://x"]],
    ["a word that it ends", [` ${link}`, `x${link}`, `"${link}"`]],
  ])("is not in %s", (_what, words) => {
    for (const flavour of flavours) expect(linkIn(words, flavour)).toBe(null);
  });

  test("is passed on as it came, whatever it says; beyond 500 characters nothing of it but its beginning", () => {
    for (const word of ["nidan://", "NIDAN://X", "nidan://<b>\r\nBcc: x\0"])
      expect(linkIn(["nidan", word], "release")?.link).toBe(word);
    const longest = link.padEnd(500, "=");
    expect(linkIn([longest], "release")?.link).toBe(longest);
    // Cut to its length it would have become the link that it is not.
    const over = `${link.padEnd(500, " ")}x`;
    expect(linkIn([over], "release")?.link).toBe("nidan://");
    expect(parseSignInLink("nidan://")).toBe(null);
  });

  test("is there exactly when a word begins like one, and never longer than the contract carries", () => {
    const word = fc.oneof(
      fc.string(),
      fc.string({ maxLength: 2000 }).map((rest) => `nidan://${rest}`),
    );
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const found = linkIn(words, "release");
        expect(found === null).toBe(
          !words.some((it) => it.startsWith("nidan://")),
        );
        expect(found?.link.length ?? 0).toBeLessThanOrEqual(500);
      }),
    );
  });
});

describe("the link of an entry", () => {
  test.each([
    "otpauth://totp/Kumo:taro?secret=MZXW6YTBOJRGC6TP",
    "OTPAUTH://hotp/x",
    "otpauth-migration://offline?data=CiUK",
  ])("is told from one of the member menu: %s", (entry) => {
    expect(linkIn(["/opt/nidan/nidan", "--lang=ja", entry], "release")).toEqual(
      {
        kind: "entry",
        link: entry,
      },
    );
  });

  test("is not in a switch or in a word that only looks like one", () => {
    for (const word of [
      "--otpauth://totp/x",
      "otpauthx://totp/x",
      "x otpauth://totp/x",
    ])
      expect(linkIn([word], "release")).toBeNull();
  });

  test("is its beginning alone where it is longer than any code", () => {
    const longest = "otpauth://totp/x".padEnd(8000, "=");
    expect(linkIn([longest], "release")?.link).toBe(longest);
    expect(linkIn([`${longest}=`], "release")?.link).toBe("otpauth://");
  });
});

describe("QA", () => {
  const token = "A".repeat(43);

  test("opens by schemes of its own, and shares none with a build that members have", () => {
    expect(schemesOf("qa")).toEqual([
      "nidan-qa",
      "otpauth-qa",
      "otpauth-migration-qa",
    ]);
    for (const scheme of schemesOf("release"))
      expect(schemesOf("qa")).not.toContain(scheme);
  });

  test("leaves every link of a member alone, as a member's build leaves those of QA", () => {
    for (const rest of ["://sign-in/x", "://totp/x?secret=y", "://"]) {
      for (const scheme of schemesOf("release"))
        expect(linkIn([`${scheme}${rest}`], "qa"), scheme).toBeNull();
      for (const scheme of schemesOf("qa"))
        for (const flavour of ["release", "development"] as const)
          expect(linkIn([`${scheme}${rest}`], flavour), scheme).toBeNull();
    }
  });

  test.each([
    [formatSignInLink("sign-in", token, "nidan-qa"), "sign-in", link],
    [
      "OTPAUTH-QA://totp/Kumo-qa:taro?secret=MZXW6YTB",
      "entry",
      "OTPAUTH://totp/Kumo-qa:taro?secret=MZXW6YTB",
    ],
    [
      "otpauth-migration-qa://offline?data=CiUK",
      "entry",
      "otpauth-migration://offline?data=CiUK",
    ],
    [`nidan-qa://${"y".repeat(500)}`, "sign-in", "nidan://"],
    [`otpauth-qa://${"y".repeat(8000)}`, "entry", "otpauth://"],
  ] as const)("is opened by %s", (word, kind, opened) => {
    expect(linkIn(["nidan-qa", word], "qa")).toEqual({ kind, link: opened });
  });
});

test("what fits into Chromium's message can be handed to a running app, and nothing near its end", () => {
  expect(canBeHandedOver(["nidan", link])).toBe(true);
  expect(canBeHandedOver(["x".repeat(16_000)])).toBe(true);
  expect(canBeHandedOver(["x".repeat(16_001)])).toBe(false);
  expect(canBeHandedOver(["あ".repeat(6_000)])).toBe(false); // bytes count
  expect(canBeHandedOver(Array<string>(10_000).fill("x"))).toBe(false);
});
