/** A piece of a call: silence, or words in a language at a rate. */
export type Heard =
  | { readonly pauseMs: number }
  | {
      readonly say: string;
      readonly language: string;
      readonly voice: string;
      readonly rate: string;
    };

type Element = {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (Element | string)[];
};

/** What TwiML may hold here: the elements, their attributes, and what may be in them. Everything else is refused. */
const rules: Readonly<
  Record<
    string,
    { attributes: readonly string[]; inside: readonly string[]; text: boolean }
  >
> = {
  Response: {
    attributes: [],
    inside: ["Say", "Pause", "Hangup"],
    text: false,
  },
  Say: {
    attributes: ["language", "voice"],
    inside: ["prosody", "break"],
    text: true,
  },
  prosody: { attributes: ["rate"], inside: ["break"], text: true },
  break: { attributes: ["time"], inside: [], text: false },
  Pause: { attributes: ["length"], inside: [], text: false },
  Hangup: { attributes: [], inside: [], text: false },
};

/** Reads inline TwiML as strictly as it can be read, and plays it. Throws with the reason when anything is wrong. */
export function playTwiml(source: string): readonly Heard[] {
  if (source.length > 4000) throw new Error("longer than 4000 characters");
  const heard: Heard[] = [];
  for (const verb of parse(source).children) {
    if (typeof verb === "string") throw new Error("text outside of Say");
    if (verb.name === "Hangup") break;
    if (verb.name === "Pause") {
      const length = read(verb, "length", /^[1-9][0-9]?$/);
      heard.push({ pauseMs: Number(length) * 1000 });
    } else {
      const language = read(verb, "language", /^(ja-JP|en-US)$/);
      const voice = read(verb, "voice", /^Polly\.[A-Z][a-z]+$/);
      heard.push(...play(verb, { language, voice, rate: "medium" }));
    }
  }
  return heard;
}

function play(
  element: Element,
  how: { language: string; voice: string; rate: string },
): Heard[] {
  return element.children.flatMap((child): Heard[] => {
    if (typeof child === "string") return [{ say: child, ...how }];
    if (child.name === "break")
      return [{ pauseMs: parseInt(read(child, "time", /^[0-9]{1,4}ms$/), 10) }];
    const rate = read(child, "rate", /^(x-slow|slow|medium|fast|x-fast)$/);
    return play(child, { ...how, rate });
  });
}

function read(element: Element, name: string, form: RegExp): string {
  const value = element.attributes.get(name);
  if (value === undefined || !form.test(value))
    throw new Error(`${element.name} has no right ${name}`);
  return value;
}

/** Declaration, then exactly one element; no comments, no CDATA, no DTD, no entities but XML's own. */
function parse(source: string): Element {
  const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
  if (!source.startsWith(declaration)) throw new Error("no XML declaration");
  const [root, end] = parseElement(source, declaration.length);
  if (end !== source.length) throw new Error("something after the end");
  if (root.name !== "Response") throw new Error("not a Response");
  return root;
}

function parseElement(source: string, start: number): [Element, number] {
  const tag = matchAt(
    /<([A-Za-z]+)((?: [A-Za-z]+="[^"<]*")*)(\/?)>/y,
    source,
    start,
  );
  const [whole, name = "", list = "", slash] = tag;
  const rule = rules[name];
  if (rule === undefined) throw new Error(`${name} is not known`);
  const attributes = new Map(
    [...list.matchAll(/ ([A-Za-z]+)="([^"]*)"/g)].map(
      ([, key = "", value = ""]) => [key, unescapeXml(value)] as const,
    ),
  );
  for (const key of attributes.keys())
    if (!rule.attributes.includes(key))
      throw new Error(`${name} has no attribute ${key}`);
  const children: (Element | string)[] = [];
  let at = start + whole.length;
  const close = `</${name}>`;
  while (slash === "" && !source.startsWith(close, at)) {
    if (source[at] === "<") {
      const [child, end] = parseElement(source, at);
      if (!rule.inside.includes(child.name))
        throw new Error(`${child.name} may not be in ${name}`);
      children.push(child);
      at = end;
    } else {
      const [text] = matchAt(/[^<]+/y, source, at);
      if (!rule.text) throw new Error(`${name} has text in it`);
      children.push(unescapeXml(text));
      at += text.length;
    }
  }
  return [
    { name, attributes, children },
    slash === "" ? at + close.length : at,
  ];
}

function matchAt(form: RegExp, source: string, at: number): RegExpExecArray {
  form.lastIndex = at;
  const match = form.exec(source);
  if (match === null) throw new Error(`not well-formed at ${at}`);
  return match;
}

const signs: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

function unescapeXml(text: string): string {
  // what XML 1.0, 2.2, forbids
  if (/[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF]|\p{Surrogate}/u.test(text))
    throw new Error("a character that XML cannot hold");
  return text.replace(/&([a-z]*;?)/g, (whole, name: string) => {
    const sign = signs[name.replace(";", "")];
    if (sign === undefined || !name.endsWith(";"))
      throw new Error(`${whole} is no entity`);
    return sign;
  });
}
