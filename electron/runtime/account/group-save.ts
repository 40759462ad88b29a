import type { Outcome } from "../../../shared/outcome";

/**
 * Saves one at a time; all changes that come while one save runs go together with the next, so that many members cost no
 * more than one. A change is made in memory first and hands in how to take it back: when its save fails, it is taken back
 * before anything else is saved.
 */
export function createGroupSave<Problem>(
  save: () => Promise<Outcome<void, Problem>>,
): (undo: () => void) => Promise<Outcome<void, Problem>> {
  type Change = {
    readonly undo: () => void;
    readonly settle: (saving: Promise<Outcome<void, Problem>>) => void;
  };
  let waiting: Change[] = [];
  let isRunning = false;

  const run = async () => {
    isRunning = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const saving = save();
      const isSaved = await saving.then(
        ({ ok }) => ok,
        () => false,
      );
      if (!isSaved) for (const { undo } of group.reverse()) undo();
      for (const { settle } of group) settle(saving);
    }
    isRunning = false;
  };
  return (undo) =>
    new Promise((settle) => {
      waiting.push({ undo, settle });
      if (!isRunning) void run();
    });
}
