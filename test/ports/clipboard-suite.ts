import type { Clipboard } from "../../electron/ports/clipboard";

/** One thing that every clipboard must do, the fake one included: what was seen, and what should have been. */
export type ClipboardCheck = {
  readonly title: string;
  readonly seen: (
    clipboard: Clipboard,
  ) => Promise<{ readonly is: unknown; readonly should: unknown }>;
};

const texts = ["755224", "kq7v-zx0w", "日本語 😀", "a\nb", "x".repeat(10_000)];

/** The suite, for whichever runner can reach the adapter. */
export const clipboardChecks: readonly ClipboardCheck[] = [
  ...(["writeText", "writeSecret"] as const).map((write) => ({
    title: `${write} puts every letter there, and only the last text`,
    seen: async (clipboard: Clipboard) => {
      const is: unknown[] = [];
      for (const text of texts) {
        is.push(await clipboard[write](text));
        is.push((await clipboard.readText()) === text);
      }
      return { is, should: texts.flatMap(() => [true, true]) };
    },
  })),
  {
    title: "clear leaves nothing there",
    seen: async (clipboard) => {
      await clipboard.writeSecret("755224");
      await clipboard.clear();
      return { is: await clipboard.readText(), should: "" };
    },
  },
  {
    title: "clearing an empty one changes nothing",
    seen: async (clipboard) => {
      await clipboard.clear();
      await clipboard.clear();
      return { is: await clipboard.readText(), should: "" };
    },
  },
];
