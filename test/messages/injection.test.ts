import fc from "fast-check";
import { simpleParser } from "mailparser";
import { createTransport } from "nodemailer";
import { describe, expect, test } from "vitest";
import type { MailMessage } from "../../electron/ports/delivery";
import {
  codeCall,
  languages,
  linkMail,
  noticeMail,
  service,
} from "./some-effects";

const hostile = [
  `"><script>alert(1)</script>`,
  `'><img src=x onerror=alert(1)>`,
  "</bdi></p></body><h1>owned</h1>",
  "&lt;b&gt; &amp; ${name} {{name}} $& %s",
  "x\r\nBcc: everybody@example.com",
  "x\n\n<html>second part",
  "x\u2028y\u2029z\u0085w",
  "nul\u0000 esc\u001b[31m del\u007f",
  "</Say><Hangup/>",
];

/** Tags and nothing else: what a browser would see as markup. */
const tagsOf = (html: string) => html.match(/<[a-z/!][^>]*>/gi) ?? [];

/** Sent and read by other people's code: the headers that arrived, and the text that the HTML shows. */
async function arrive({ to, subject, html }: MailMessage) {
  const { message } = await createTransport({
    streamTransport: true,
    buffer: true,
  }).sendMail({ from: "from@example.jp", to, subject, html });
  return simpleParser(message);
}

describe.each(hostile)("C22 the name %j", (name) => {
  test.each(languages)("C22 adds no markup to a notice (%s)", (language) => {
    const calm = noticeMail({ deviceName: "a", subject: "b" }, language);
    const mail = noticeMail({ deviceName: name, subject: name }, language);
    expect(tagsOf(mail.html)).toEqual(tagsOf(calm.html));
  });

  test("C22 adds no line to a notice and no mark of its own", () => {
    const calm = noticeMail({ deviceName: "a", subject: "b", ip: "c" });
    const mail = noticeMail({ deviceName: name, subject: name, ip: name });
    expect(mail.text.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(
      calm.text.split("\n").length,
    );
    expect(mail.text.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test("C22 arrives as a name, and as nothing else", async () => {
    const mail = noticeMail({ deviceName: name });
    const arrived = await arrive(mail);
    expect([...arrived.headers.keys()].sort()).toEqual(
      [...(await arrive(noticeMail({}))).headers.keys()].sort(),
    );
    expect(arrived.subject).toBe(mail.subject);
    const seen = name
      .replace(/[\p{Cc}\u2028\u2029]/gu, " ")
      .replace(/\s+/g, " ");
    expect(arrived.text?.replace(/\s+/g, " ")).toContain(`端末：${seen}`);
  });

  test("C22 as the name of the service stays within the subject, and text in the page", async () => {
    const by = { ...service, name };
    for (const mail of [
      noticeMail({}, "ja", by),
      linkMail("sign-in", "en", by),
    ]) {
      const arrived = await arrive(mail);
      expect(arrived.subject).toBe(mail.subject);
      expect(arrived.headers.has("bcc")).toBe(false);
      expect(mail.subject).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }
    expect(tagsOf(noticeMail({}, "ja", by).html)).toEqual(
      tagsOf(noticeMail({}).html),
    );
  });

  test("C22 as the name of the service is one line of a call", () => {
    const [opening = ""] = codeCall("123456", "ja", {
      ...service,
      name,
    }).phrases;
    expect(opening).toContain("認証コードをお知らせします");
    expect(opening).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  });
});

test("C22 an address for help cannot leave its attribute", () => {
  const contactUrl = `https://help.example.jp/"onclick="x'<b>`;
  const { html } = noticeMail({}, "ja", { ...service, contactUrl });
  expect(html).toContain(
    `href="https://help.example.jp/&quot;onclick=&quot;x&#39;&lt;b&gt;"`,
  );
  expect(tagsOf(html)).toHaveLength(tagsOf(noticeMail({}).html).length);
});

describe("C22 a name that is written from right to left", () => {
  test("is isolated, in text and in HTML", () => {
    const { text, html } = noticeMail({ deviceName: "מחשב" });
    expect(text).toContain("端末：\u2068מחשב\u2069\n");
    expect(html).toContain("端末：<bdi>מחשב</bdi>");
  });

  test("cannot end its isolation or turn the words after it", () => {
    const marks =
      "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069";
    const { text, html } = noticeMail({ deviceName: `a${marks}b` });
    expect(text).toContain("端末：\u2068a b\u2069");
    expect(html).toContain("<bdi>a b</bdi>");
    expect(html).not.toMatch(/\p{Bidi_Control}/u);
  });
});

test("C22 no text whatever makes a mail unbounded, its subject more than one line, or itself markup", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("<b>", "</p>", "<", ">", '"', "'", "&", "&lt;", "\r\n"),
  );
  const anything = fc
    .array(piece, { maxLength: 30 })
    .map((pieces) => `n${pieces.join("")}`); // never empty: what is empty has no line
  const calm = tagsOf(noticeMail({}, "en").html);
  fc.assert(
    fc.property(anything, anything, (given, name) => {
      const about = { deviceName: given, subject: given, ip: given };
      const mail = noticeMail(about, "en", { ...service, name });
      expect(mail.subject).not.toMatch(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u);
      expect(mail.subject.length).toBeLessThan(100);
      expect(mail.text.length).toBeLessThan(4000);
      expect(tagsOf(mail.html)).toEqual(calm);
    }),
    { numRuns: 100 },
  );
});
