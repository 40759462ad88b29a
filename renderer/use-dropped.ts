import { useEffect, useEffectEvent, useState } from "react";

/** What was dropped on the window or pasted into it: files, or a text with addresses of entries. */
export type Dropped = {
  readonly files: readonly File[];
  readonly text: string;
};

/** Runs `onDropped` for what is dropped anywhere, or pasted outside of text fields. Answers whether files are being dragged over the window. */
export function useDropped(
  isWanted: boolean,
  onDropped: (dropped: Dropped) => void,
): boolean {
  const [isOver, setOver] = useState(false);
  const tell = useEffectEvent(onDropped);
  useEffect(() => {
    if (!isWanted) return;
    const over = (event: DragEvent) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent) => {
      setOver(false);
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return;
      event.preventDefault();
      tell({ files, text: "" });
    };
    const paste = (event: ClipboardEvent) => {
      if (isTextField(event.target)) return;
      const files = [...(event.clipboardData?.files ?? [])];
      const text = event.clipboardData?.getData("text/plain") ?? "";
      const isEntry = /otpauth(-migration)?:\/\//i.test(text);
      if (files.length === 0 && !isEntry) return;
      event.preventDefault();
      tell({ files, text: files.length === 0 ? text : "" });
    };
    window.addEventListener("dragover", over);
    window.addEventListener("dragleave", leave);
    window.addEventListener("drop", drop);
    window.addEventListener("paste", paste);
    return () => {
      window.removeEventListener("dragover", over);
      window.removeEventListener("dragleave", leave);
      window.removeEventListener("drop", drop);
      window.removeEventListener("paste", paste);
    };
  }, [isWanted]);
  return isOver && isWanted;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, [contenteditable]") !== null
  );
}
