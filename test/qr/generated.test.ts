import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { beforeAll, expect, test } from "vitest";
import { prepareQrReader, readQrCodes } from "../../shared/qr";
import { seededRandom } from "./draw/random";
import { variants, type Variant } from "./draw/variants";

const RUNS = Math.max(1, Number(process.env["NIDAN_SOAK_RUNS"] ?? 0) / 100);
const wasm = createRequire(import.meta.url).resolve(
  "zxing-wasm/reader/zxing_reader.wasm",
);
beforeAll(async () => {
  await prepareQrReader(Uint8Array.from(readFileSync(wasm)).buffer);
});

// What one seed draws: the bench draws new ones at every run.
test.each(Object.keys(variants) as Variant[])(
  "every code of a drawn screen is read, and nothing that is not there: %s",
  async (name) => {
    for (let run = 0; run < RUNS; run++) {
      const { picture, texts } = variants[name](seededRandom(1 + run));
      const read = (await readQrCodes(picture)).codes.map(({ text }) => text);
      expect(read.sort()).toEqual([...texts].sort());
    }
  },
  60_000,
);

// Seeds of pictures that were once not read: modules of less than 1.5 pixels hide two of the three corners.
test.each([21_226, 22_824])(
  "a code of which one corner alone is seen is read (seed %i)",
  async (seed) => {
    const { picture, texts } = variants["sub-pixel modules"](
      seededRandom(seed),
    );
    const read = (await readQrCodes(picture)).codes.map(({ text }) => text);
    expect(read).toEqual(texts);
  },
);

test("two hundred pictures in a row do not make the process grow", async () => {
  const { picture } = variants.plain(seededRandom(7));
  const read = async (times: number) => {
    for (let i = 0; i < times; i++) await readQrCodes(picture);
    return process.memoryUsage().rss;
  };
  const before = await read(20);
  expect((await read(200)) - before).toBeLessThan(30 * 1024 * 1024);
}, 120_000);
