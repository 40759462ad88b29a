import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dictionary } from "@zxcvbn-ts/language-common";
import {
  findPasswordFault,
  isPasswordLength,
  isShortPassword,
  normalisePassword,
} from "../../electron/engine";
import { DAY_MS } from "../../shared/time";
import { EngineWorld } from "../fakes/engine-world";
import { completeMember } from "../fakes/engine-states";
import { must, refusalOf } from "../fakes/must";

const words = ["nnn12345", "hanako@example.jp", "hanako"];
const alone = { words, withTwoStep: false };
const withTwoStep = { words, withTwoStep: true };
/** A text of so many code points that is on no list. */
const long = (length: number) =>
  "鶴亀松竹梅藤桜菊椿葵".repeat(30).slice(0, length - 1) + "ち";

describe("length", () => {
  test("R02 fifteen characters alone, eight beside a second step", () => {
    expect(findPasswordFault("kz8v-wq2n-tt3r", alone)).toBe("too-short");
    expect(findPasswordFault("kz8v-wq2n-tt3rx", alone)).toBe(null);
    expect(findPasswordFault("kz8v-wq", withTwoStep)).toBe("too-short");
    expect(findPasswordFault("kz8v-wq2", withTwoStep)).toBe(null);
    expect(isShortPassword("kz8v-wq2n-tt3r")).toBe(true);
    expect(isShortPassword("kz8v-wq2n-tt3rx")).toBe(false);
  });

  test("R02 a short password is taken while the second step is on, and must be changed before it goes off", () => {
    const { world, session } = completeMember();
    const change = (isShort: boolean) =>
      world.run<"change-password">({
        type: "change-password",
        session,
        newPhc: "another",
        isShort,
        displayKeys: null,
      });
    must(change(true));
    const proposed = world.run<"propose-settings">({
      type: "propose-settings",
      session,
      enabled: false,
      trustDays: "30",
      loginNotices: true,
    });
    expect(refusalOf(proposed)).toBe("PASSWORD_TOO_SHORT_ALONE");
    expect(refusalOf(world.setTwoStep(session, false))).toBe(
      "PASSWORD_TOO_SHORT_ALONE",
    );
    must(change(false));
    must(world.setTwoStep(session, false));
    expect(refusalOf(change(true))).toBe("PASSWORD_TOO_SHORT_ALONE");
  });

  test("R02 a password made short between the page and its button keeps the second step on", () => {
    const { world, session } = completeMember();
    const { proposalId } = must(
      world.run<"propose-settings">({
        type: "propose-settings",
        session,
        enabled: false,
        trustDays: "30",
        loginNotices: true,
      }),
    );
    must(
      world.run<"change-password">({
        type: "change-password",
        session,
        newPhc: "short",
        isShort: true,
        displayKeys: null,
      }),
    );
    expect(
      refusalOf(
        world.run<"confirm-settings">({
          type: "confirm-settings",
          session,
          proposalId,
        }),
      ),
    ).toBe("PASSWORD_TOO_SHORT_ALONE");
    expect(world.member.twoStep.state).toBe("on");
  });

  test("R02 while it is only pending, a short password is refused, by change and by reset", () => {
    const world = new EngineWorld();
    const session = world.session();
    must(world.setTwoStep(session, true));
    const from = { deviceName: "x", ip: null };
    world.run<"request-password-reset">({
      type: "request-password-reset",
      from,
    });
    const newPhc = "short";
    expect([
      refusalOf(
        world.run<"change-password">({
          type: "change-password",
          session,
          newPhc,
          isShort: true,
          displayKeys: null,
        }),
      ),
      refusalOf(
        world.run<"reset-password">({
          type: "reset-password",
          token: world.lastToken,
          newPhc,
          isShort: true,
          from,
        }),
      ),
    ]).toEqual(["PASSWORD_TOO_SHORT_ALONE", "PASSWORD_TOO_SHORT_ALONE"]);
    expect(world.member.password.isShort).toBe(false);
  });

  test("R03 up to 256 code points, whatever they are made of", () => {
    expect(findPasswordFault(long(256), alone)).toBe(null);
    expect(findPasswordFault(long(257), alone)).toBe("too-long");
    const emoji = ["🦊", "🐻", "🐼", "🐨", "🐯", "🦁", "🐮", "🐷"];
    const many = (count: number) =>
      Array.from({ length: count }, (_, i) => emoji[(i * i) % 8]).join("");
    expect(findPasswordFault(`${many(255)}あ`, alone)).toBe(null);
    expect(findPasswordFault(`${many(256)}あ`, alone)).toBe("too-long");
    expect(findPasswordFault(many(14), alone)).toBe("too-short"); // 28 UTF-16 units
  });

  test("R03 the same text composed or decomposed is the same password, at every length", () => {
    const composed = fc
      .array(fc.constantFrom("が", "é", "ế", "한", "글", "ΐ", "ᾂ", "𑂚", "x"), {
        minLength: 1,
        maxLength: 257,
        size: "max",
      })
      .map((letters) => letters.join(""));
    fc.assert(
      fc.property(composed, (text) => {
        const apart = text.normalize("NFD");
        expect(normalisePassword(apart)).toBe(normalisePassword(text));
        expect(isPasswordLength(apart)).toBe(isPasswordLength(text));
        expect(findPasswordFault(apart, alone)).toBe(
          findPasswordFault(text, alone),
        );
        expect(isShortPassword(apart)).toBe(isShortPassword(text));
      }),
      { numRuns: 300 },
    );
  });

  test("R03 a password far too long is refused without a look at its letters", () => {
    expect(isPasswordLength("x".repeat(10_000_000))).toBe(false);
    expect(isPasswordLength(long(256))).toBe(true);
    expect(isPasswordLength(long(257))).toBe(false);
  });
});

test("R04 no rule asks for digits, capitals or signs", () => {
  for (const good of [
    "correct horse battery staple",
    "いろはにほへとちりぬるをわか",
    "               kumo no ue",
    "hgjdkwmzpqrtvbx",
  ])
    expect(findPasswordFault(good, withTwoStep)).toBe(null);
});

test("R04 a password does not grow old: ten years on it signs in and nothing asks for another", () => {
  const world = new EngineWorld();
  world.now += 3650 * DAY_MS;
  const session = world.session();
  const account = must(
    world.run<"read-account">({ type: "read-account", session }),
  );
  expect(account.recommendations).toEqual(["turn-on"]);
});

describe("what is guessed first", () => {
  test("R05 every common password of the list that is long enough is refused, in any case, and there are more than 3000 on it", () => {
    const list = dictionary["passwords-common"];
    expect(list.length).toBeGreaterThan(3000);
    const longEnough = list.filter(
      (word) => [...word].length >= 8 && word === word.toLowerCase(),
    );
    expect(longEnough.length).toBeGreaterThan(1000);
    for (const word of longEnough) {
      expect(findPasswordFault(word, withTwoStep)).toBe("common");
      expect(findPasswordFault(word.toUpperCase(), withTwoStep)).toBe("common");
    }
  });

  test("R05 nor a common one repeated until it is long", () => {
    expect(findPasswordFault("passwordpassword", alone)).toBe("common");
    expect(findPasswordFault("qwertyqwertyqwerty", alone)).toBe("common");
  });

  test("R05 nor the member ID, the address or the service's name, with or without digits behind", () => {
    for (const own of [
      "nnn12345",
      "NNN12345",
      "nnn12345nnn12345",
      "hanako@example.jp",
      "hanako@example.jp2026",
      "hanako@example.jphanako@example.jp",
      "kaiinmenukaiinmenu",
      "会員メニュー2026",
      "さくらさくらさくら",
    ])
      expect([own, findPasswordFault(own, withTwoStep)]).toEqual([
        own,
        "predictable",
      ]);
  });

  test("R05 nor one or two letters over and over", () => {
    expect(findPasswordFault("ありありありありありありありあり", alone)).toBe(
      "predictable",
    );
    expect(findPasswordFault("あ".repeat(20), alone)).toBe("predictable");
  });

  test("R05 the list is asked about the whole: a common word inside a longer text is no fault", () => {
    expect(findPasswordFault("password of the grey heron", alone)).toBe(null);
    expect(findPasswordFault("sakura no shita de", alone)).toBe(null);
  });
});
