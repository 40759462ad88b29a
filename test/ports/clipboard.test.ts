import { expect, test } from "vitest";
import { createClearingClipboard } from "../../electron/runtime/clearing-clipboard";
import { createMemoryClipboard } from "../fakes/memory-clipboard";
import { clipboardChecks } from "./clipboard-suite";

// The desktop's is held to the same in real Electron, by `e2e/clipboard.spec.ts`.
const clipboards = {
  "the memory clipboard": createMemoryClipboard(),
  "the clearing clipboard": createClearingClipboard({
    clipboard: createMemoryClipboard(),
    schedule: () => () => undefined,
    fingerprint: (text) => text,
    clearAfterSeconds: () => 30,
  }),
};

for (const [name, clipboard] of Object.entries(clipboards))
  for (const { title, seen } of clipboardChecks)
    test(`${name}: ${title}`, async () => {
      const { is, should } = await seen(clipboard);
      expect(is).toEqual(should);
    });
