import { safe } from "@orpc/client";
import type { TrayView } from "../../../../shared/model/tray-view";
import type { Outcome } from "../../../../shared/outcome";
import type { Api, CallError } from "../../../api";
import type { WindowQrReader } from "../../../qr/create-qr-reader";
import type { FileProblem, Opened } from "../../../qr/opened";

/** As many as the contract takes in one call. */
const MOST_CODES = 300;
const LONGEST_NAME = 255;

/** What came of a file: how many codes, and what of it was not read. */
export type ReadFile = {
  readonly name: string;
  readonly codes: number;
  readonly problems: readonly FileProblem[];
};

/** Reads every picture of a file; the texts of its codes go into the tray, page by page. An error is main's refusal. */
export async function readFile(
  file: File,
  {
    api,
    open,
    reader,
    signal,
    onTray,
  }: {
    readonly api: Pick<Api, "call">;
    readonly open: (file: File) => AsyncIterable<Outcome<Opened, FileProblem>>;
    readonly reader: Pick<WindowQrReader, "read">;
    readonly signal: AbortSignal;
    readonly onTray: (tray: TrayView) => void;
  },
): Promise<ReadFile | CallError> {
  const name = file.name.slice(0, LONGEST_NAME);
  const isOver = () => signal.aborted;
  let codes = 0;
  const problems = new Set<FileProblem>();
  for await (const opened of open(file)) {
    if (isOver()) break;
    const found = opened.ok ? await reader.read(opened.value.picture) : opened;
    if (!found.ok) {
      problems.add(found.problem === "failed" ? "not-read" : found.problem);
      continue;
    }
    const page = opened.ok ? opened.value.page : null;
    const place = { kind: "file", name, page } as const;
    const texts = found.value.codes.map(({ text }) => ({ text, place }));
    if (found.value.isCutShort) problems.add("cut-short");
    codes += texts.length;
    for (let at = 0; at < texts.length; at += MOST_CODES) {
      const part = texts.slice(at, at + MOST_CODES);
      const answer = await safe(api.call.enrol.readCodes({ codes: part }));
      if (answer.error !== null) return answer.error;
      if (!isOver()) onTray(answer.data);
    }
  }
  return { name, codes, problems: [...problems] };
}
