import { afterEach, expect, test } from "vitest";
import { readFile } from "../../../../renderer/screens/enrol/files/read-file";
import type { FileProblem, Opened } from "../../../../renderer/qr/opened";
import type { TrayView } from "../../../../shared/model/tray-view";
import { no, yes, type Outcome } from "../../../../shared/outcome";
import type { ReadPicture } from "../../../../shared/qr";
import { connect } from "../../../fakes/connect";
import { createSmallApp } from "../../../fakes/small-app";

const picture = { data: new Uint8ClampedArray(4), width: 1, height: 1 };
const page = (number: number | null) => yes({ picture, page: number });
const codes = (count: number, name = "code") =>
  Array.from({ length: count }, (_, i) => `${name} ${String(i)}`);
const read = (texts: readonly string[], isCutShort = false): ReadPicture => {
  const at = { x: 0, y: 0 };
  return {
    isCutShort,
    codes: texts.map((text) => ({ text, corners: [at, at, at, at] })),
  };
};

let close = () => undefined as unknown;
afterEach(() => close());

/** Reads a file of these pages at a real port of the small app; what came of it, and the tray after each call. */
async function readPages(
  opened: readonly Outcome<Opened, FileProblem>[],
  answers: readonly Outcome<ReadPicture, "failed">[],
) {
  const app = createSmallApp();
  const connected = connect(app.start(), app.ports.log);
  close = connected.close;
  const trays: TrayView[] = [];
  const left = [...answers];
  const result = await readFile(new File([], "many.pdf"), {
    api: { call: connected.client },
    open: async function* () {
      for (const one of opened) yield await Promise.resolve(one);
    },
    reader: {
      read: () => Promise.resolve(left.shift() ?? no("failed")),
    },
    signal: new AbortController().signal,
    onTray: (tray) => {
      trays.push(tray);
    },
  });
  return { result, trays };
}

test("more codes than a call takes go in several calls", async () => {
  const { result, trays } = await readPages(
    [page(null)],
    [yes(read(codes(301)))],
  );
  expect(result).toMatchObject({ codes: 301, problems: [] });
  expect(trays.map(({ found }) => found.length)).toEqual([300, 301]);
});

test("each page says which it is, and what of it was not read", async () => {
  const { result, trays } = await readPages(
    [page(1), no("too-many-pixels"), page(2), page(3), no("too-many-pages")],
    [yes(read(["one"], true)), no("failed"), yes(read(["three"]))],
  );
  expect(result).toEqual({
    name: "many.pdf",
    codes: 2,
    problems: ["cut-short", "too-many-pixels", "not-read", "too-many-pages"],
  });
  expect(trays.at(-1)?.found.map(({ place }) => place)).toEqual([
    { kind: "file", name: "many.pdf", page: 1 },
    { kind: "file", name: "many.pdf", page: 3 },
  ]);
});
