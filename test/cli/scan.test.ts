import { mkdtempSync, rmSync, writeFileSync, truncateSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { PNG } from "pngjs";
import QRCode from "qrcode";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seededRandom } from "../qr/draw/random";
import { variants } from "../qr/draw/variants";
import { runCli, STACK_TRACE } from "./run-cli";

const folder = mkdtempSync(path.join(tmpdir(), "nidan-scan-"));
const at = (name: string) => path.join(folder, name);
const uri = "otpauth://totp/さくら:abc12345?secret=JBSWY3DPEHPK3PXP";

/** Nearly three thousand bytes, the most that a code holds, that clear, colour, ring and turn a terminal's text. */
const controls = "\u001b[2J\u009b31m\u0007\u007f\u202e\u2028".repeat(170);
const STEERS_A_TERMINAL = /[^\P{C}\n]|[\u2028\u2029]/u;

/** A PNG header that claims this many pixels, and nothing after it. */
function claimed(width: number, height: number): Buffer {
  const header = Buffer.from("89504e470d0a1a0a0000000d49484452", "hex");
  const size = Buffer.alloc(8);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  return Buffer.concat([header, size, Buffer.alloc(20)]);
}

/** A blank 40 x 40 picture of 24-bit BMP. */
function blankBmp(): Buffer {
  const header = Buffer.alloc(54);
  header.write("BM");
  header.writeUInt32LE(54 + 40 * 40 * 3, 2);
  header.writeUInt32LE(54, 10);
  header.writeUInt32LE(40, 14);
  header.writeInt32LE(40, 18);
  header.writeInt32LE(40, 22);
  header.writeUInt16LE(1, 26);
  header.writeUInt16LE(24, 28);
  return Buffer.concat([header, Buffer.alloc(40 * 40 * 3, 255)]);
}

beforeAll(async () => {
  const png = await QRCode.toBuffer(uri);
  writeFileSync(at("entry.png"), png);
  writeFileSync(at("second.png"), await QRCode.toBuffer("https://example.com"));
  writeFileSync(
    at("controls.png"),
    await QRCode.toBuffer(controls, { errorCorrectionLevel: "L" }),
  );
  writeFileSync(at("\u009b31m\u001b[2J\u202e.png"), "this is no picture");
  writeFileSync(at("cut.png"), png.subarray(0, 300));
  writeFileSync(at("blank.bmp"), blankBmp());
  writeFileSync(at("empty.png"), "");
  writeFileSync(at("text.png"), "this is no picture");
  writeFileSync(at("bomb.png"), claimed(100_000, 100_000));
  writeFileSync(at("huge.png"), png);
  truncateSync(at("huge.png"), 64 * 1024 * 1024 + 1);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test("one line of JSON a picture, in the order given", () => {
  const [entry, second] = [at("entry.png"), at("second.png")];
  expect(runCli("scan", second, entry)).toEqual({
    status: 0,
    stdout:
      `${JSON.stringify({ file: second, texts: ["https://example.com"] })}\n` +
      `${JSON.stringify({ file: entry, texts: [uri] })}\n`,
    stderr: "",
  });
});

test("a PNG is read like a screen: without a quiet zone, where the decoder alone finds nothing", () => {
  const { picture, texts } = variants["no quiet zone"](seededRandom(1));
  const { width, height, data } = picture;
  const png = Object.assign(new PNG({ width, height }), {
    data: Buffer.from(data),
  });
  writeFileSync(at("screen.png"), PNG.sync.write(png));
  const { stdout } = runCli("scan", at("screen.png"));
  expect(JSON.parse(stdout)).toEqual({ file: at("screen.png"), texts });
});

test("a PNG with nothing behind its code is read as on a page", async () => {
  const clear = await QRCode.toBuffer(uri, { color: { light: "#0000" } });
  writeFileSync(at("clear.png"), clear);
  const { stdout } = runCli("scan", at("clear.png"));
  expect(JSON.parse(stdout)).toEqual({ file: at("clear.png"), texts: [uri] });
});

test("a picture without a code is said to have none", () => {
  const blank = at("blank.bmp");
  const { status, stdout, stderr } = runCli("scan", blank);
  expect(status).toBe(1);
  expect(stdout).toBe(`${JSON.stringify({ file: blank, texts: [] })}\n`);
  expect(stderr).toBe(`${blank}: There is no QR code in this picture.\n`);
});

describe("a file that is of no use: status 1, and a sentence that names it", () => {
  test.each([
    ["missing.png", "no such file"],
    ["empty.png", "no picture"],
    ["text.png", "no picture"],
    ["cut.png", "damaged"],
    ["bomb.png", "100 million pixels"],
    ["huge.png", "64 MB"],
    [".", "no file"],
  ])("%s", (name, said) => {
    const { status, stdout, stderr } = runCli("scan", at(name));
    expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
    expect(stderr).toContain(at(name));
    expect(stderr).toContain(said);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect(stderr).not.toMatch(STACK_TRACE);
  });
});

test("three thousand bytes of control characters come back in full, and none of them reaches the terminal", () => {
  const file = at("controls.png");
  const { status, stdout, stderr } = runCli("scan", file);
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  expect(stdout).not.toMatch(STEERS_A_TERMINAL);
  expect(JSON.parse(stdout)).toEqual({ file, texts: [controls] });
});

test("neither do those in the name of a file or of an option", () => {
  const name = at("\u009b31m\u001b[2J\u202e.png");
  for (const words of [name, "--\u001b[2J"]) {
    const { stdout, stderr } = runCli("scan", words);
    expect(stdout + stderr).not.toMatch(STEERS_A_TERMINAL);
    expect(stderr).toContain("\\u001b[2J");
  }
});

test("ten thousand files that are no pictures are each told of", () => {
  const files = Array.from({ length: 10_000 }, () => at("empty.png"));
  const { status, stdout, stderr } = runCli("scan", ...files);
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr.trim().split("\n")).toHaveLength(10_000);
}, 120_000);

test("one useless file does not spoil the others", () => {
  const entry = at("entry.png");
  const { status, stdout, stderr } = runCli("scan", at("text.png"), entry);
  expect(status).toBe(0);
  expect(stdout).toBe(`${JSON.stringify({ file: entry, texts: [uri] })}\n`);
  expect(stderr).toContain("no picture");
});
