import { execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { runCli, STACK_TRACE } from "./run-cli";

const S = "secret=JBSWY3DPEHPK3PXP";
const totp = `otpauth://totp/ACME:alice?${S}&issuer=ACME`;
const oathtool = (...args: string[]) =>
  execFileSync("oathtool", [...args, "--base32", "JBSWY3DPEHPK3PXP"], {
    encoding: "utf8",
  });

test.each([
  ["", "--totp"],
  ["&algorithm=SHA256&digits=8", "--totp=sha256", "--digits=8"],
  ["&algorithm=SHA512&period=60", "--totp=sha512", "--time-step-size=60s"],
])("%j at a moment: the code alone, as oathtool has it", (options, ...args) => {
  for (const at of ["0", "59", "1111111109", "20000000000"])
    expect(runCli("code", `${totp}${options}`, "--at", at)).toEqual({
      status: 0,
      stdout: oathtool(...args, `--now=@${at}`),
      stderr: "",
    });
});

test("a HOTP code is that of the URI's counter", () => {
  const uri = `otpauth://hotp/ACME:alice?${S}&counter=8589934597`;
  expect(runCli("code", uri)).toEqual({
    status: 0,
    stdout: oathtool("--hotp", "--counter=8589934597"),
    stderr: "",
  });
});

test("without a moment the code is that of now", () => {
  const before = oathtool("--totp");
  const { stdout } = runCli("code", totp);
  expect([before, oathtool("--totp")]).toContain(stdout);
});

test("a fraction of a second does not matter, and the option may come first", () => {
  const { stdout } = runCli("code", "--at=59.999", totp);
  expect(stdout).toBe(oathtool("--totp", "--now=@59"));
});

describe("nothing usable: status 1, and a sentence that names the part", () => {
  test.each([
    ["otpauth://totp/", "hello"],
    ["must begin with otpauth://", ""],
    ["secret is missing", "otpauth://totp/a"],
    ["secret is too short", "otpauth://totp/a?secret=MY"],
    ["secret cannot be read", "otpauth://totp/a?secret=0189"],
    ["digits", `${totp}&digits=0`],
    ["period", `${totp}&period=0`],
    ["period", `${totp}&period=-1`],
    ["algorithm", `${totp}&algorithm=MD5`],
    ["account is too long", `otpauth://totp/${"x".repeat(7000)}?${S}`],
    ["otpauth URI is too long", `otpauth://totp/${"x".repeat(10_000)}?${S}`],
    ["issuer", `otpauth://totp/a?${S}&issuer=a%E2%80%AEb`],
    ["type", `otpauth://steam/a?${S}`],
    ["counter", `otpauth://hotp/a?${S}`],
  ])("%s", (named, uri) => {
    const { status, stdout, stderr } = runCli("code", uri);
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(named);
    expect(stderr.trim()).toMatch(/^[A-Z][^\n]*\.$/);
    expect(stderr).not.toMatch(STACK_TRACE);
  });
});

describe("wrong usage: status 2, what is wrong and what would be right", () => {
  test.each([
    [[]],
    [["sing"]],
    [["code"]],
    [["code", totp, totp]],
    [["code", totp, "--at"]],
    [["code", totp, "--at", "soon"]],
    [["code", totp, "--at", "-1"]],
    [["code", totp, "--at", "1e9"]],
    [["code", totp, "--then", "1"]],
    [["scan"]],
    [["scan", "--fast", "a.png"]],
  ])("%j", (args) => {
    const { status, stdout, stderr } = runCli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^[^\n]+\.\nusage: /);
    expect(stderr).not.toMatch(STACK_TRACE);
  });
});

test.each([[["--help"]], [["-h"]], [["help"]], [["code", "--help"]]])(
  "%j prints the usage and is no mistake",
  (args) => {
    const { status, stdout, stderr } = runCli(...args);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^usage: code .*\n +scan /);
  },
);
