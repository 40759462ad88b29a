import type { OtpauthRefusal } from "../../shared/model/otpauth-refusal";
import { hotp, parseOtpauth, totp } from "../otp";
import { type Answer, wrongUsage } from "./answer";

/** `code OTPAUTH-URI [--at UNIX-SECONDS]`: the code at that moment, or that of the URI's counter. */
export function runCode(args: readonly string[], nowMs: number): Answer {
  const { uri, at, problem } = readArguments(args);
  if (problem !== undefined) return wrongUsage(problem);
  if (uri === undefined)
    return wrongUsage("Say which otpauth URI the code is for.");
  const parsed = parseOtpauth(uri);
  if (!parsed.ok)
    return { out: [], errors: [explain(parsed.refusal)], status: 1 };
  const { secret, otp } = parsed.draft;
  const code =
    otp.type === "totp"
      ? totp(secret, otp, at === undefined ? nowMs : at * 1000).code
      : hotp(secret, otp, otp.counter);
  return { out: [code], errors: [], status: 0 };
}

type Arguments = { uri?: string; at?: number; problem?: string };

function readArguments(args: readonly string[]): Arguments {
  const read: Arguments = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? "";
    const isAt = arg === "--at" || arg.startsWith("--at=");
    if (isAt) {
      const text = arg === "--at" ? args[++i] : arg.slice("--at=".length);
      if (text === undefined || !/^\d{1,13}(\.\d+)?$/.test(text))
        return {
          problem: "--at takes the Unix time in seconds, such as --at 59.",
        };
      read.at = Number(text);
    } else if (arg.startsWith("-"))
      return { problem: `"${arg}" is no option of this command.` };
    else if (read.uri !== undefined)
      return { problem: "Give one otpauth URI; put it in quotes." };
    else read.uri = arg;
  }
  return read;
}

const problems: Readonly<Record<OtpauthRefusal["problem"], string>> = {
  missing: "is missing",
  malformed: "cannot be read",
  "too-short": "is too short to be safe",
  "too-long": "is too long",
  "out-of-range": "is outside of what is possible",
  "not-supported": "is of a kind that is not supported",
  "unsafe-characters": "contains characters that do not show",
};

function explain({ field, problem }: OtpauthRefusal): string {
  if (field !== "uri")
    return `The otpauth URI cannot be used: its ${field} ${problems[problem]}.`;
  return problem === "malformed"
    ? "This is no otpauth URI: it must begin with otpauth://totp/ or otpauth://hotp/."
    : `The otpauth URI ${problems[problem]}.`;
}
