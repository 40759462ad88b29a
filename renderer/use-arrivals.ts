import { useEffect, useEffectEvent, useState } from "react";
import type { OpenDialog } from "./app-dialogs";
import { useIsDialogOpen } from "./components/open-dialogs";
import { useDropped, type Dropped } from "./use-dropped";
import { useEntryLinks } from "./use-entry-links";

/** What keeps something that arrived from being shown: a vault that is not open, or a dialog that is. */
export type Waiting = "closed" | "link" | "dropped";

/** The dialogs that take a link in beside what they show, and those that take files. In the others something may be half typed. */
const takeLinks = ["scan", "camera", "links"];
const takeDropped = [...takeLinks, "files", "dropped"];

/**
 * Shows what comes from outside by itself: the links by which the system opened the app, and what is dropped on the
 * window or pasted into it. What cannot be shown yet waits, and `waiting` says why; nothing is dropped or covered.
 */
export function useArrivals(
  {
    dialog,
    vault,
  }: { dialog: OpenDialog | null; vault: "open" | "closed" | "unknown" },
  show: (dialog: OpenDialog) => void,
): { readonly isDragged: boolean; readonly waiting: Waiting | null } {
  const links = useEntryLinks();
  const [shown, setShown] = useState(0);
  const [dropped, setDropped] = useState<Dropped | null>(null);
  const isDragged = useDropped(vault === "open", (more) => {
    setDropped((before) => (before === null ? more : together(before, more)));
  });
  const isElsewhere = useIsDialogOpen() && dialog === null; // one of the member menu
  const isFree = (takers: readonly string[]) =>
    vault === "open" &&
    !isElsewhere &&
    (dialog === null || takers.includes(nameOf(dialog)));
  const isLinkWaiting = links > shown;
  const next =
    dropped !== null && isFree(takeDropped)
      ? "dropped"
      : isLinkWaiting && isFree(takeLinks)
        ? "links"
        : null;
  const showNext = useEffectEvent(() => {
    if (next === "dropped" && dropped !== null) {
      setDropped(null);
      show({ dropped });
    } else if (next === "links") {
      setShown(links);
      show({ links });
    }
  });
  useEffect(() => {
    if (next === null) return;
    // Not before a dialog that takes the place of another one is there.
    const timer = setTimeout(showNext);
    return () => {
      clearTimeout(timer);
    };
  }, [next]);
  const waiting = isLinkWaiting
    ? vault === "closed"
      ? "closed"
      : "link"
    : dropped === null
      ? null
      : "dropped";
  const isSaid = vault !== "unknown" && next === null;
  return { isDragged, waiting: isSaid ? waiting : null };
}

function nameOf(dialog: OpenDialog): string {
  return typeof dialog === "string" ? dialog : (Object.keys(dialog)[0] ?? "");
}

function together(a: Dropped, b: Dropped): Dropped {
  return {
    files: [...a.files, ...b.files],
    text: [a.text, b.text].filter((text) => text !== "").join("\n"),
  };
}
