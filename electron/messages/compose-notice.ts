import type { Notice } from "../engine";
import type { MailMessage } from "../ports/delivery";
import { toJapanTime } from "./japan-time";
import type { Fact } from "./letter";
import { oneLine } from "./one-line";
import type { NoticeEffect, Service } from "./service";
import type { NoticeWords, Words } from "./words";
import { writeMail } from "./write-mail";

/** Longer names of devices are cut (UTF-16 units): 50 characters of two units each, and room for a system's own. */
const LONGEST_NAME = 120;

/** What a notice is about may be every trusted device by name: 20 of 50 characters, and the commas (R51, S22). */
const LONGEST_SUBJECT = 2100;

/** The longest IPv6 address with an IPv4 tail, and room for a zone. */
const LONGEST_IP = 64;

/** A mail that tells what happened and what to do if it was somebody else; no code, and no link but to help (S49, S52, R55). */
export function composeNotice(
  { to, notice, language }: NoticeEffect,
  { name, contactUrl }: Service,
  words: Words,
): MailMessage {
  const kind = words.notices[notice.kind];
  return writeMail(to, language, {
    subject: words.subject(name, kind.title),
    punctuation: words.punctuation,
    parts: [
      { is: "says", text: words.greeting(name) },
      { is: "says", text: kind.happened },
      { is: "facts", facts: toFacts(notice, kind, words) },
      { is: "says", text: words.ifNotYou[kind.ifNotYou] },
      { is: "link", label: words.contact, url: contactUrl },
      { is: "says", text: words.automatic },
    ],
  });
}

/** What is known of it; what is not, or is nothing but unsafe characters, has no line. */
function toFacts(
  { kind, at, method, deviceName, ip, subject, codesLeft }: Notice,
  { subjectLabel }: NoticeWords,
  { labels, methods, withoutCode, count, time }: Words,
): readonly Fact[] {
  // The engine names no method where a trusted device stood in for one (S38).
  const how =
    method !== null
      ? methods[method]
      : kind === "signed-in"
        ? withoutCode
        : null;
  const fact = (
    label: string,
    value: string | null,
    isForeign: boolean,
  ): Fact[] =>
    value === null || value === "" ? [] : [{ label, value, isForeign }];
  const ours = (label: string, value: string | null) =>
    fact(label, value, false);
  const theirs = (label: string, value: string | null, longest: number) =>
    fact(label, value === null ? null : oneLine(value, longest), true);
  return [
    ...ours(labels.at, time(toJapanTime(at))),
    ...theirs(subjectLabel ?? labels.subject, subject, LONGEST_SUBJECT),
    ...ours(labels.method, how),
    ...theirs(labels.device, deviceName, LONGEST_NAME),
    ...theirs(labels.ip, ip, LONGEST_IP),
    ...ours(labels.codesLeft, codesLeft === null ? null : count(codesLeft)),
  ];
}
