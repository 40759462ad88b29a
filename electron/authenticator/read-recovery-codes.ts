import {
  recoveryCodesLimits as limits,
  type RecoveryCodesProblem,
  type RecoveryCodesRefusal,
} from "../../shared/model/recovery-codes-view";
import { no, yes, type Outcome } from "../../shared/outcome";

/** Characters that do not show, or that turn what is beside them around: a code with them cannot be typed again. */
const UNSAFE =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u2800]|\p{Default_Ignorable_Code_Point}/u;

const LINE_END = /\r\n|[\r\n\u2028\u2029]/;

/** What stands before a code in a list: a box to tick, a bullet, a number. A dash, star or number stands apart from the code. */
const MARK =
  /^(?:\[[ xX✓]?\]|[☐☑☒✓✔□■•‣◦・●○▪▫◆◇①-⓿❶-➓]|[-*–—](?=\s|$)|\(\d{1,3}\)|\d{1,3}\)|\d{1,3}[.:](?=\s|$)|\d{1,3}(?=\t))\s*/u;

/** Between two codes of one line. One space is not enough: it also stands inside of codes. */
const GAP = /[,;、\t]| {2,}/;

/** A group of a code is shorter than this, a code that stands beside others is not. */
const SHORTEST_ALONE = 6;
const WORD = /^[\w.:+/=-]+$/;

/**
 * The codes of a pasted list, in its order, each once, in NFKC. A code stands on a line, or between commas, semicolons, tabs
 * or wide gaps; single spaces part codes only where all words of a line are equally long and too long for groups of one.
 * Numbers, bullets and boxes before a code are no part of it. A list of which anything cannot be kept is refused whole.
 */
export function readRecoveryCodes(
  text: string,
): Outcome<readonly string[], RecoveryCodesRefusal> {
  if (text.length > limits.textLength) return refuse("text-too-long", null);
  const codes = new Set<string>();
  const lines = text.replace(/^\ufeff/, "").split(LINE_END);
  for (const [i, line] of lines.entries())
    for (const part of partsOf(line))
      for (const code of words(unmarked(part, codes.size + 1))) {
        const problem = problemOf(code);
        if (problem !== null) return refuse(problem, i + 1);
        codes.add(code);
        if (codes.size > limits.codes) return refuse("too-many", null);
      }
  return codes.size === 0 ? refuse("empty", null) : yes([...codes]);
}

/** A number in a circle would grow together with its code in NFKC: it goes before. */
function partsOf(line: string): string[] {
  return unmarked(unmarked(line).normalize("NFKC")).split(GAP);
}

/** Without all marks before it. "7." needs no space after it where it is the number that a seventh code would have. */
function unmarked(part: string, number?: number): string {
  const ownNumber = number === undefined ? null : `${number.toString()}.`;
  let [before, rest] = ["", part.trim()];
  while (rest !== before) [before, rest] = [rest, rest.replace(MARK, "")];
  return ownNumber !== null && rest.startsWith(ownNumber)
    ? rest.slice(ownNumber.length).trim()
    : rest;
}

function words(part: string): string[] {
  if (part === "") return [];
  const found = part.split(" ");
  const length = found[0]?.length ?? 0;
  const areCodes =
    length >= SHORTEST_ALONE &&
    found.every((word) => word.length === length && WORD.test(word));
  return areCodes ? found : [part];
}

function problemOf(code: string): RecoveryCodesProblem | null {
  const { min, max } = limits.codeLength;
  if (UNSAFE.test(code)) return "unsafe-characters";
  const length = [...code].length;
  if (length < min) return "code-too-short";
  return length > max ? "code-too-long" : null;
}

function refuse(problem: RecoveryCodesProblem, line: number | null) {
  return no({ problem, line });
}
