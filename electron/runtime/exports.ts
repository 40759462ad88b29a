import type { ExportProgress } from "../../shared/model/tray-view";
import type { MigrationPart } from "../otp";

type Export = {
  readonly batchId: number;
  readonly size: number;
  /** The content of each part that was read, by its number from 0. */
  readonly parts: Map<number, string>;
};

/** Which parts of which exports of Google Authenticator were read. */
export type Exports = {
  /** Takes in a part, in any order. One that is of another export begins that export's own set. */
  put(part: MigrationPart): void;
  progress(): ExportProgress[];
  clear(): void;
};

/** None yet. */
export function createExports(): Exports {
  let all: Export[] = [];
  return {
    put: ({ content, batchId, size, index }) => {
      // Newer exports may have no number of their own: a part that is there already with other content is not of this one.
      const home = all.find(
        (one) =>
          one.batchId === batchId &&
          one.size === size &&
          (one.parts.get(index) ?? content) === content,
      );
      if (home === undefined)
        all.push({ batchId, size, parts: new Map([[index, content]]) });
      else home.parts.set(index, content);
    },
    progress: () =>
      all.map(({ size, parts }) => ({
        size,
        have: [...parts.keys()].map((index) => index + 1).sort((a, b) => a - b),
      })),
    clear: () => {
      all = [];
    },
  };
}
