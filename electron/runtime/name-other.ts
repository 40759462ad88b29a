import type { OtherKind } from "../../shared/model/found-view";

/** A text that is no entry. */
export type Other = {
  readonly what: OtherKind;
  readonly excerpt: string;
  readonly link: string | null;
};

const EXCERPT_CHARACTERS = 200;
const LONGEST_LINK = 2000;

/** Says what a text that is no entry is, with so much of it as is safe to show. */
export function nameOther(text: string): Other {
  const what = kindOf(text);
  return { what, excerpt: excerptOf(text, what), link: linkIn(text, what) };
}

const signs: readonly (readonly [OtherKind, RegExp])[] = [
  ["google-migration", /^otpauth-migration:/i],
  ["wifi", /^wifi:/i],
  // Duo's activation: a code and the Base64 of its host, or an address of it.
  [
    "duo",
    /^(duo:|https:\/\/[a-z0-9.-]+\.duosecurity\.com\/(activate|android|frame|iphone|portal)|[A-Z0-9]{20}-[A-Za-z0-9+/]{20,}={0,2}$)/i,
  ],
  [
    "microsoft-push",
    /^(phonefactor|ms-?msa|microsoft-authenticator|ms-authenticator):/i,
  ],
  [
    "okta",
    /^(oktaverify|okta-verify|com-okta-authenticator):|^https:\/\/[a-z0-9.-]+\.okta(-emea|preview)?\.com\/.*(enroll|activat)/i,
  ],
  ["web-link", /^https?:\/\//i],
];

function kindOf(text: string): OtherKind {
  const start = text.trimStart().slice(0, 500);
  return signs.find(([, sign]) => sign.test(start))?.[0] ?? "text";
}

/** An address that a browser would open as it is shown: nothing in it that hides, and nobody's name before the host. */
function linkIn(text: string, what: OtherKind): string | null {
  const address = text.trim();
  if (what !== "web-link" || address.length > LONGEST_LINK) return null;
  try {
    const { protocol, username, password, href } = new URL(address);
    const isWeb = protocol === "https:" || protocol === "http:";
    return isWeb && username === "" && password === "" ? href : null;
  } catch {
    return null;
  }
}

/** Control, format and bidirectional characters could dress the text up as something else. What is not for here may hold secrets. */
function excerptOf(text: string, what: OtherKind): string {
  if (what !== "web-link" && what !== "text")
    return (
      /^\s*([a-z][a-z0-9+.-]{1,30}):/i.exec(text)?.[1]?.concat(":…") ?? "…"
    );
  const head = text.slice(0, EXCERPT_CHARACTERS * 4);
  const plain = head.replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, " ").trim();
  const characters = [...plain];
  return characters.length <= EXCERPT_CHARACTERS
    ? plain
    : `${characters.slice(0, EXCERPT_CHARACTERS - 1).join("")}…`;
}
