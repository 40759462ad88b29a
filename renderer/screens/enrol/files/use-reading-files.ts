import { useCallback, useEffect, useRef, useState } from "react";
import type { TrayView } from "../../../../shared/model/tray-view";
import { useApi, type CallError } from "../../../api";
import { createQrReader } from "../../../qr/create-qr-reader";
import { openPictures } from "../../../qr/open-picture";
import { readFile, type ReadFile } from "./read-file";

/** More files than this are not begun with: nobody chooses so many on purpose. */
export const MOST_FILES = 100;

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

/** Reads files one after the other, here in the window's sandbox. Those that come meanwhile are read after them. */
export function useReadingFiles(onTray: (tray: TrayView) => void) {
  const api = useApi();
  const [reading, setReading] = useState(nothing);
  const left = useRef<File[]>([]);
  const current = useRef<AbortController | null>(null);

  const run = useCallback(async () => {
    const { signal } = (current.current = new AbortController());
    const reader = createQrReader();
    for (;;) {
      const file = left.current.shift();
      if (file === undefined || signal.aborted) break;
      const one = await readFile(file, {
        ...{ api, reader, signal, onTray },
        open: openPictures,
      });
      if (one instanceof Error) left.current = []; // the vault takes nothing
      setReading((before) =>
        one instanceof Error
          ? { ...before, error: one }
          : { ...before, done: [...before.done, one] },
      );
    }
    reader.end();
    current.current = null;
    setReading((before) => ({ ...before, isOver: true }));
  }, [api, onTray]);

  const read = useCallback(
    (files: readonly File[]) => {
      const tooMany = left.current.length + files.length > MOST_FILES;
      const isRunning = current.current !== null;
      const more = tooMany ? 0 : files.length;
      setReading((before) => {
        const since = isRunning ? before : nothing;
        return {
          ...since,
          of: since.of + more,
          isOver: !isRunning && more === 0,
          tooMany,
        };
      });
      if (tooMany) return;
      left.current.push(...files);
      if (!isRunning) void run();
    },
    [run],
  );
  useEffect(
    () => () => {
      left.current = [];
      current.current?.abort();
    },
    [],
  );
  return { reading, read };
}
