import { safe } from "@orpc/client";
import { useCallback, useEffect, useRef, useState } from "react";
import type { TrayView } from "../../../../shared/model/tray-view";
import { useApi, type CallError } from "../../../api";
import { createQrReader } from "../../../qr/create-qr-reader";
import { openPictures } from "../../../qr/open-picture";
import type { FileProblem } from "../../../qr/opened";

/** More files than this are not begun with: nobody chooses so many on purpose. */
export const MOST_FILES = 100;
const MOST_CODES = 300;
const LONGEST_NAME = 255;
const LONGEST_TEXT = 8000;

/** What came of a file: how many codes, or why none. */
export type ReadFile = {
  readonly name: string;
  readonly codes: number;
  readonly problem: FileProblem | null;
};

/** How far the reading is, and what came of each file. */
export type Reading = {
  readonly of: number;
  readonly done: readonly ReadFile[];
  readonly isOver: boolean;
  readonly tooMany: boolean;
  readonly error: CallError | null;
};

const nothing: Reading = {
  of: 0,
  done: [],
  isOver: true,
  tooMany: false,
  error: null,
};

/** Reads files one after the other, here in the window's sandbox; the texts of their codes go into the tray. */
export function useReadingFiles(onTray: (tray: TrayView) => void) {
  const api = useApi();
  const [reading, setReading] = useState(nothing);
  const current = useRef<AbortController | null>(null);

  const read = useCallback(
    async (files: readonly File[]) => {
      const end = new AbortController();
      current.current?.abort();
      current.current = end;
      const isOver = () => end.signal.aborted;
      if (files.length > MOST_FILES) {
        setReading({ ...nothing, tooMany: true });
        return;
      }
      setReading({ ...nothing, of: files.length, isOver: false });
      const reader = createQrReader();
      const readOne = async (file: File): Promise<ReadFile | CallError> => {
        const name = file.name.slice(0, LONGEST_NAME);
        let codes = 0;
        let problem: FileProblem | null = null;
        for await (const opened of openPictures(file)) {
          if (isOver()) break;
          const found = opened.ok
            ? await reader.read(opened.value.picture)
            : opened;
          if (!found.ok) {
            problem = found.problem === "failed" ? "not-read" : found.problem;
            continue;
          }
          const page = opened.ok ? opened.value.page : null;
          const place = { kind: "file", name, page } as const;
          const texts = found.value.filter(
            ({ text }) => text.length <= LONGEST_TEXT,
          );
          codes += texts.length;
          if (texts.length === 0) continue;
          const answer = await safe(
            api.call.enrol.readCodes({
              codes: texts
                .slice(0, MOST_CODES)
                .map(({ text }) => ({ text, place })),
            }),
          );
          if (answer.error !== null) return answer.error;
          if (!isOver()) onTray(answer.data);
        }
        return { name, codes, problem };
      };
      for (const file of files) {
        const one = await readOne(file);
        if (isOver()) break;
        setReading((before) =>
          one instanceof Error
            ? { ...before, error: one }
            : { ...before, done: [...before.done, one] },
        );
        if (one instanceof Error) break;
      }
      reader.end();
      if (!isOver()) setReading((before) => ({ ...before, isOver: true }));
    },
    [api, onTray],
  );
  useEffect(
    () => () => {
      current.current?.abort();
    },
    [],
  );
  return { reading, read };
}
