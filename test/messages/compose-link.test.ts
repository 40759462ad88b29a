import { describe, expect, test } from "vitest";
import { languages, linkMail, linkOf, service } from "./some-effects";

const purposes = ["sign-in", "reset"] as const;
const cases = purposes.flatMap((purpose) =>
  languages.map((language) => [purpose, language] as const),
);

/** What both forms of a mail must say, without the tags and escapes of the one. */
function formsOf({ text, html }: { text: string; html: string }) {
  const plain = html
    .replace(/<title>.*<\/title>/, "")
    .replace(/<[^>]*>/g, "")
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, "&");
  return [text, plain];
}

describe("the mail with the sign-in link", () => {
  test("S23 it goes to the address given, and says that this is the registered one", () => {
    const mail = linkMail("sign-in", "ja");
    expect(mail.to).toBe("hanako@example.jp");
    for (const form of formsOf(mail)) {
      expect(form).toContain("会員メニューに登録されているメールアドレス");
      expect(form).toContain("専用ログインページのURL");
      expect(form).toContain(linkOf("sign-in"));
    }
    for (const form of formsOf(linkMail("sign-in", "en")))
      expect(form).toContain("address registered in the member menu");
  });

  test("S25 it says that the URL is valid for 30 minutes from its issue, and until when", () => {
    for (const form of formsOf(linkMail("sign-in", "ja"))) {
      expect(form).toContain("このURLの有効期限は発行から30分間です");
      expect(form).toContain("2025年11月23日 14:30(日本時間)まで使えます");
    }
    for (const form of formsOf(linkMail("sign-in", "en")))
      expect(form).toMatch(
        /valid for 30 minutes .*until 23 November 2025, 14:30 \(Japan time, UTC\+9\)/,
      );
  });

  test("S26 it says that only the newest URL works", () => {
    for (const form of formsOf(linkMail("sign-in", "ja")))
      expect(form).toContain(
        "複数回メールを受信された場合は最新のURLのみ有効です",
      );
    for (const form of formsOf(linkMail("sign-in", "en")))
      expect(form).toContain("only the newest URL works");
  });

  test("S27 it says that member ID and password may be asked for", () => {
    for (const form of formsOf(linkMail("sign-in", "ja")))
      expect(form).toContain(
        "ログイン状況によっては、会員ID/パスワードによる認証が必要となる場合もございます",
      );
    for (const form of formsOf(linkMail("sign-in", "en")))
      expect(form).toContain("member ID and password");
  });

  test("S28 it says to start again after a system error", () => {
    for (const form of formsOf(linkMail("sign-in", "ja")))
      expect(form).toContain(
        "システムエラー等発生した際は再度最初からお試しください",
      );
    for (const form of formsOf(linkMail("sign-in", "en")))
      expect(form).toContain("start again from the beginning");
  });
});

describe("the mail for a new password", () => {
  test("S06 it says how long it works, and that two-step verification stays", () => {
    const mail = linkMail("reset", "ja");
    expect(mail.subject).toBe(
      "【さくら会員メニュー】会員メニューパスワードの再発行",
    );
    for (const form of formsOf(mail)) {
      expect(form).toContain("発行から20分間");
      expect(form).toContain("2段階認証の設定は変わりません");
      expect(form).not.toContain("専用ログインページ");
    }
    for (const form of formsOf(linkMail("reset", "en"))) {
      expect(form).toContain("20 minutes");
      expect(form).toContain("two-step verification settings stay");
    }
  });
});

describe.each(cases)("every mail with a link (%s, %s)", (purpose, language) => {
  const mail = linkMail(purpose, language);

  test("R44 the link has a line to itself, and how to paste it is said", () => {
    expect(mail.text.split("\n")).toContain(linkOf(purpose));
    const url = linkOf(purpose);
    expect(mail.html).toContain(`<a href="${url}" rel="noreferrer">${url}</a>`);
    for (const form of formsOf(mail)) expect(form).toMatch(/貼り付け|paste/);
  });

  test("S52 it says what to do if nobody asked for it, and where to get help", () => {
    for (const form of formsOf(mail)) {
      expect(form).toContain(service.contactUrl);
      expect(form).toMatch(/心当たりがない|did not ask for this mail/);
    }
  });

  test("R42 it leads nowhere but to the link and to help, and fetches nothing", () => {
    const targets = [...mail.html.matchAll(/href="([^"]*)"/g)];
    expect(targets.map(([, url]) => url)).toEqual([
      linkOf(purpose),
      service.contactUrl.replace("&", "&amp;"),
    ]);
    expect(mail.html).not.toMatch(/\bsrc=|<(img|script|link|style|iframe)/i);
  });

  test("R42 the subject does not hold the token", () => {
    expect(mail.subject).toContain("さくら会員メニュー");
    expect(mail.subject).not.toContain("TTT");
  });
});
