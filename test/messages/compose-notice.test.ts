import { describe, expect, test } from "vitest";
import { noticeKinds } from "../../shared/model/notice";
import { methods } from "../../shared/model/sign-in-method";
import { AT, languages, noticeMail, service } from "./some-effects";

const cases = noticeKinds.flatMap((kind) =>
  languages.map((language) => [kind, language] as const),
);

const methodNames = {
  ja: {
    totp: "認証アプリ(TOTP)",
    email: "メール",
    sms: "SMS(テキストメッセージ)",
    voice: "音声電話",
    backup: "バックアップコード",
  },
  en: {
    totp: "Authenticator app (TOTP)",
    email: "E-mail",
    sms: "SMS (text message)",
    voice: "Voice call",
    backup: "Backup code",
  },
} as const;

describe.each(cases)("the notice %s in %s", (kind, language) => {
  const mail = noticeMail({ kind }, language);

  test("R55 says when, how, from which device and address, and what it is about", () => {
    const facts = {
      ja: [
        "日時：2025年11月23日 14:30(日本時間)",
        "：\u2068********5678\u2069",
        "認証方法：認証アプリ(TOTP)",
        "端末：\u2068Hanako's laptop\u2069",
        "IPアドレス：\u2068203.0.113.7\u2069",
        "未使用のバックアップコード：3個",
      ],
      en: [
        "When: 23 November 2025, 14:30 (Japan time, UTC+9)",
        ": \u2068********5678\u2069",
        "Method: Authenticator app (TOTP)",
        "Device: \u2068Hanako's laptop\u2069",
        "IP address: \u2068203.0.113.7\u2069",
        "Unused backup codes: 3",
      ],
    }[language];
    for (const fact of facts) {
      expect(mail.text).toContain(fact);
      const inHtml = fact
        .replaceAll("'", "&#39;")
        .replaceAll("\u2068", "<bdi>")
        .replaceAll("\u2069", "</bdi>");
      expect(mail.html).toContain(inHtml);
    }
  });

  test("S52 says what to do if it was somebody else, and where to get help", () => {
    expect(mail.text).toMatch(/心当たりがない場合は|If this was not you/);
    expect(mail.text.split("\n")).toContain(service.contactUrl);
    expect(mail.html).toContain(service.contactUrl.replace("&", "&amp;"));
  });

  test("S49 holds no link but the one to help, and nothing that could be a code", () => {
    const asked: string[] = [];
    const strict = {
      ...service,
      linkFor: (token: string) => {
        asked.push(token);
        return "nidan://sign-in/x";
      },
    };
    const { subject, text, html } = noticeMail({ kind }, language, strict);
    expect(asked).toEqual([]);
    const all = [subject, text, html].join("\n");
    const links = [...all.matchAll(/[a-z]+:\/\/[^\s"<]+/g)].map(([url]) => url);
    expect(new Set(links.map((url) => url.replace("&amp;", "&")))).toEqual(
      new Set([service.contactUrl]),
    );
    expect(all).not.toMatch(/[0-9]{6}/);
  });

  test("is whole: no part empty, no word missing", () => {
    for (const text of [mail.subject, mail.text, mail.html])
      expect(text).not.toMatch(/undefined|null|NaN|\[object|\?\?/);
    for (const line of mail.text.trimEnd().split("\n\n"))
      expect(line.trim()).not.toBe("");
    expect(mail.html).not.toMatch(/<(p|li|bdi|title)><\//);
  });

  test("S07 is in one language, with 「2段階認証」 spelt one way", () => {
    const ours = mail.text.replaceAll(service.name, "");
    if (language === "en") expect(ours).not.toMatch(/[ぁ-んァ-ヶ一-龠]/);
    else expect(ours).toMatch(/[ぁ-ん]/);
    expect(ours).not.toContain("二段階");
  });
});

test.each(languages)("every kind has a subject of its own (%s)", (language) => {
  const subjects = noticeKinds.map((kind) => noticeMail({ kind }, language));
  expect(new Set(subjects.map(({ subject }) => subject)).size).toBe(
    noticeKinds.length,
  );
  expect(new Set(subjects.map(({ text }) => text)).size).toBe(
    noticeKinds.length,
  );
});

test.each(
  methods.flatMap((method) => languages.map((l) => [method, l] as const)),
)("S49 a sign-in by %s says so (%s)", (method, language) => {
  const { text } = noticeMail({ kind: "signed-in", method }, language);
  const label = { ja: "認証方法：", en: "Method: " }[language];
  expect(text.split("\n")).toContain(label + methodNames[language][method]);
});

test("S49 a sign-in without a code says that a trusted device stood in", () => {
  const about = { kind: "signed-in", method: null } as const;
  expect(noticeMail(about, "ja").text).toContain(
    "認証方法：パスワード(信頼済みの端末",
  );
  expect(noticeMail(about, "en").text).toContain(
    "Method: Password (two-step verification skipped on a trusted device)",
  );
});

test("what is not known has no line", () => {
  const { text, html } = noticeMail({
    kind: "password-changed",
    method: null,
    deviceName: null,
    ip: null,
    subject: null,
    codesLeft: null,
  });
  const lines = text.split("\n").filter((line) => line.includes("："));
  expect(lines).toEqual([
    "日時：2025年11月23日 14:30(日本時間)",
    "お問い合わせ：",
  ]);
  expect(html).not.toContain("<bdi>");
});

test("an address is bounded like every name", () => {
  const longest = "2001:0db8:0000:0000:0000:ffff:203.0.113.7%ethernet0";
  expect(noticeMail({ ip: longest }).text).toContain(`\u2068${longest}\u2069`);
  expect(noticeMail({ ip: "1".repeat(1000) }).text).not.toMatch(/1{65}/);
});

test("a name that is nothing but unsafe characters has no line either", () => {
  const { text } = noticeMail({ deviceName: "\r\n\u202e" });
  expect(text).not.toContain("端末：");
  expect(text).toContain("IPアドレス：");
});

test("S50 twenty devices that were removed are all named, and no more than that fits", () => {
  const names = Array.from({ length: 20 }, (_, i) =>
    String.fromCodePoint(0x1f400 + i).repeat(50),
  );
  const all = { kind: "devices-removed", subject: names.join(", ") } as const;
  for (const name of names) expect(noticeMail(all).text).toContain(name);
  const endless = { ...all, subject: "💻".repeat(100_000) };
  expect(noticeMail(endless).text.length).toBeLessThan(4000);
});

test("S48 a backup code that was used: how many are left, also none, and to make new ones", () => {
  const about = { kind: "backup-code-used", codesLeft: 0 } as const;
  const { text } = noticeMail({ ...about, at: AT });
  expect(text).toContain("未使用のバックアップコード：0個");
  expect(text).toContain("新しくバックアップコードを作成");
});
