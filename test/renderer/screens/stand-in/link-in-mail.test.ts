import { expect, test } from "vitest";
import {
  formatSignInLink,
  parseSignInLink,
} from "../../../../shared/sign-in-link";
import { linkInMail } from "../../../../renderer/screens/stand-in/link-in-mail";

const link = formatSignInLink("reset", "A_b-".repeat(10) + "123");

test("the link of a mail is found between its lines and its Japanese, whole and nothing more", () => {
  for (const text of [
    link,
    `専用ログインページのURL：\n${link}\n\n・このURLの有効期限は`,
    `URL: ${link} `,
    `こちら${link}です。`,
    `URL: ${link.replace("nidan", "nidan-qa")} `,
  ])
    expect(parseSignInLink(linkInMail(text) ?? "")).toEqual(
      parseSignInLink(link),
    );
});

test("a mail without one has no button, and no other scheme is taken for one", () => {
  expect(linkInMail("https://help.sakura.ad.jp/")).toBeNull();
  expect(linkInMail("nidan:// と書かれています")).toBeNull();
  expect(linkInMail("")).toBeNull();
});

test("what is taken is bounded, however long the mail is", () => {
  const found = linkInMail(`nidan://${"a".repeat(100_000)}`);
  expect(found?.length).toBeLessThanOrEqual(500);
});
