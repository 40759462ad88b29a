import { execFileSync } from "node:child_process";

/** The codes an independent program computes for this Base32 secret, at this moment and the next step. */
export function oathtool(secret: string, at = Date.now()): string[] {
  const compute = (ms: number) =>
    execFileSync(
      "oathtool",
      [
        "--totp",
        "--base32",
        `--now=@${Math.floor(ms / 1000).toString()}`,
        secret,
      ],
      { encoding: "utf8" },
    ).trim();
  return [compute(at), compute(at + 30_000)];
}
