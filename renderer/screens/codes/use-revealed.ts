import { useState, type FocusEvent, type PointerEvent } from "react";

/** The entry of the row that something happened in. */
function entryAt(target: EventTarget): string | null {
  if (!(target instanceof Element)) return null;
  return target.closest<HTMLElement>("li")?.dataset["entryId"] ?? null;
}

/**
 * Which rows show their hidden codes: the one pointed at or held, and the one that the keyboard is on. A row that was
 * clicked keeps the focus; that alone must not leave its code on the screen. `handlers` belong on the list.
 */
export function useRevealed() {
  const [pointed, setPointed] = useState<string | null>(null);
  const [focused, setFocused] = useState<string | null>(null);
  const leave = () => {
    setPointed(null);
  };
  return {
    isRevealed: (entryId: string) => entryId === pointed || entryId === focused,
    handlers: {
      onPointerOver: ({ target }: PointerEvent) => {
        setPointed(entryAt(target));
      },
      onPointerLeave: leave,
      onPointerCancel: leave,
      onFocus: ({ target }: FocusEvent) => {
        setFocused(target.matches(":focus-visible") ? entryAt(target) : null);
      },
      onBlur: () => {
        setFocused(null);
      },
    },
  };
}
