import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { createWorkerQrReader } from "../../../electron/adapters/qr-reader/worker-qr-reader";
import { drawQr } from "../../fakes/drawn-qr";

const built = path.resolve(import.meta.dirname, "../../../out/main");
const address = () => "";
const texts = ({ codes }: { codes: readonly { text: string }[] }) =>
  codes.map(({ text }) => text);

/** A reader whose worker is this script; only for the time of `use`. */
async function withWorker(
  script: string,
  use: (reader: ReturnType<typeof createWorkerQrReader>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "nidan-worker-"));
  try {
    writeFileSync(path.join(folder, "qr-worker.cjs"), script);
    await use(createWorkerQrReader(folder, address));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test("the built worker reads a picture and takes its bytes over", async () => {
  const reader = createWorkerQrReader(built, address);
  const picture = drawQr("https://example.com");
  expect(texts(await reader.read(picture))).toEqual(["https://example.com"]);
  expect(picture.data.length).toBe(0);
});

test("pictures handed in together are each answered with their own codes", async () => {
  const reader = createWorkerQrReader(built, address);
  const words = ["one", "two", "three"];
  const found = await Promise.all(
    words.map((word) => reader.read(drawQr(word))),
  );
  expect(found.map(texts)).toEqual(words.map((word) => [word]));
});

test("a picture that is no picture is rejected, and the next one is read", async () => {
  const reader = createWorkerQrReader(built, address);
  const broken = { data: new Uint8ClampedArray(3), width: 900, height: 900 };
  await expect(reader.read(broken)).rejects.toThrow();
  expect(texts(await reader.read(drawQr("next")))).toEqual(["next"]);
});

test.each([
  ["is not there", "require('./nowhere.cjs')", "nowhere"],
  ["throws", "throw new Error('broken')", "broken"],
  ["ends", "process.exit(3)", "stopped"],
])("a worker that %s is a rejection", async (_, script, reason) => {
  await withWorker(script, async (reader) => {
    await expect(reader.read(drawQr("x"))).rejects.toThrow(reason);
  });
});

test("a worker that died after an answer is replaced for the next picture", async () => {
  const script = `
    const { parentPort, threadId } = require("node:worker_threads");
    parentPort.once("message", () => {
      parentPort.postMessage({ codes: [{ text: String(threadId), corners: [] }] });
      setImmediate(() => process.exit(1));
    });`;
  await withWorker(script, async (reader) => {
    const [first] = texts(await reader.read(drawQr("x")));
    // It may still be dying: a rejection is right too, but the one after that is read by another worker.
    const [second] = texts(
      await reader.read(drawQr("x")).catch(() => reader.read(drawQr("x"))),
    );
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });
});
