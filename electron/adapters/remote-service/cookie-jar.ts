const MOST = 20;
const LONGEST = 4_096;
/** RFC 6265 section 4.1.1: the name is a token, the value has no space, quote, comma, semicolon or backslash. */
const PAIR =
  /^([!#$%&'*+.^_`|~\w-]+)=("?[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]*"?)$/;

/** The cookies of one service, in memory: who is signed in is forgotten with the app (R54). */
export type CookieJar = {
  /** Takes what a `Set-Cookie` header says; what is no cookie is left. */
  readonly take: (headers: readonly string[]) => void;
  /** For the `Cookie` header; empty where there is none. */
  readonly text: () => string;
};

/**
 * A jar for one address. Everything it takes comes from there and goes back there and nowhere else, so that domain, path
 * and `Secure` have nothing to decide; of the attributes only the end of a cookie counts.
 */
export function createCookieJar(): CookieJar {
  const cookies = new Map<string, string>();
  const takeOne = (header: string) => {
    const [pair = "", ...attributes] = header.split(";").map((it) => it.trim());
    const [, name, value] = PAIR.exec(pair) ?? [];
    if (name === undefined || value === undefined || pair.length > LONGEST)
      return;
    cookies.delete(name);
    if (isOver(attributes)) return;
    cookies.set(name, value);
    for (const oldest of cookies.keys())
      if (cookies.size > MOST) cookies.delete(oldest);
  };
  return {
    take: (headers) => {
      headers.forEach(takeOne);
    },
    text: () =>
      [...cookies].map(([name, value]) => `${name}=${value}`).join("; "),
  };
}

/** RFC 6265 section 5.3: `Max-Age` before `Expires`. */
function isOver(attributes: readonly string[]): boolean {
  const valueOf = (wanted: string) =>
    attributes
      .map((it) => it.split("="))
      .find(([name = ""]) => name.toLowerCase() === wanted)?.[1];
  const seconds = valueOf("max-age");
  if (seconds !== undefined) return Number(seconds) <= 0;
  const until = Date.parse(valueOf("expires") ?? "");
  return until <= Date.now();
}
