import { readFileSync } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import {
  MAX_PICTURE_BYTES,
  MAX_PICTURE_PIXELS,
  pictureSize,
  prepareQrReader,
  type ReadPicture,
} from "../../shared/qr";
import { no, yes, type Outcome } from "../../shared/outcome";
import { type Answer, wrongUsage } from "./answer";
import { readPicture } from "./read-picture";

/** `scan IMAGE...`: one line of JSON for each picture that could be read. `folder` holds the decoder's module. */
export async function runScan(
  files: readonly string[],
  folder: string,
): Promise<Answer> {
  if (files.length === 0) return wrongUsage("Say which pictures to scan.");
  const option = files.find((file) => file.startsWith("--"));
  if (option !== undefined)
    return wrongUsage(`"${option}" is no option of this command.`);
  const wasm = readFileSync(path.join(folder, "zxing_reader.wasm"));
  await prepareQrReader(
    wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.length),
  );
  const out: string[] = [];
  const errors: string[] = [];
  let found = 0;
  for (const file of files) {
    const read = await readSafely(file);
    if (!read.ok) {
      errors.push(`${file}: ${read.problem}`);
      continue;
    }
    const { codes, isCutShort } = read.value;
    const texts = [...new Set(codes.map(({ text }) => text))];
    if (isCutShort)
      errors.push(
        `${file}: Reading this picture to the end takes too long. Cut out the QR code.`,
      );
    else if (texts.length === 0)
      errors.push(`${file}: There is no QR code in this picture.`);
    found += texts.length;
    out.push(JSON.stringify({ file, texts }));
  }
  return { out, errors, status: found > 0 ? 0 : 1 };
}

async function readSafely(file: string): Promise<Outcome<ReadPicture, string>> {
  try {
    const facts = await stat(file);
    if (!facts.isFile()) return no("This is no file. Name a picture.");
    if (facts.size > MAX_PICTURE_BYTES)
      return no("This file is over 64 MB, too large for a picture.");
    const bytes = await readFile(file);
    const size = pictureSize(bytes);
    if (size === null)
      return no(
        "This is no picture that can be read. Use PNG, JPEG, GIF or BMP.",
      );
    if (size.width * size.height > MAX_PICTURE_PIXELS)
      return no("This picture has over 100 million pixels. Make it smaller.");
    return yes(await readPicture(bytes));
  } catch (error) {
    const isMissing =
      error instanceof Error && "code" in error && error.code === "ENOENT";
    return no(
      isMissing
        ? "There is no such file."
        : "This file cannot be read. It may be damaged, or you may not be allowed to.",
    );
  }
}
