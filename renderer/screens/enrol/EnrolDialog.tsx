import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnWindows } from "../../../shared/contract/enrol";
import type { EntryId } from "../../../shared/ids";
import { AppDialog } from "../../components/AppDialog";
import { CameraPane } from "./camera/CameraPane";
import { FilesPane, type DroppedHere } from "./files/FilesPane";
import { FoundList } from "./FoundList";
import { LinkPane } from "./LinkPane";
import { PastePane } from "./PastePane";
import { ScanPane } from "./ScanPane";
import { TypedPane } from "./TypedPane";
import { useAdding } from "./use-adding";
import { useLook } from "./use-look";
import { useTray } from "./use-tray";
import type { Way } from "./way";

const titles = {
  scan: "enrol.scanTitle",
  paste: "enrol.pasteTitle",
  typed: "enrol.typedTitle",
  files: "enrol.filesTitle",
  camera: "enrol.cameraTitle",
  link: "enrol.linkTitle",
} as const satisfies Record<Way, string>;

const nothingDropped: DroppedHere = { files: [], text: "" };

/** Everything between "there is a code somewhere" and "it is in the list". Nothing is added without a press of a button. */
export function EnrolDialog({
  way,
  ownWindows = "left-out",
  dropped = nothingDropped,
  links = 0,
  onGo,
  onAdded,
  onClose,
}: {
  /** Another one leaves what was found where it is. */
  readonly way: Way;
  /** `seen`: the code is in Nidan's own window, which the dialog must not cover before it was looked at. */
  readonly ownWindows?: OwnWindows;
  /** What was dropped on the window or pasted into it, and is read at once. */
  readonly dropped?: DroppedHere;
  /** How many links have arrived so far. */
  readonly links?: number;
  readonly onGo: (way: "scan" | "files" | "paste" | "typed") => void;
  readonly onAdded: (entryIds: readonly EntryId[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [isUnsaved, setUnsaved] = useState(false);
  const trayed = useTray();
  const adding = useAdding(trayed, onAdded, onClose);
  const looking = useLook(ownWindows, way === "scan", trayed.take);
  const { tray } = trayed;
  const isSomethingThere = tray !== null && tray.found.length > 0;
  if (ownWindows === "seen" && way === "scan" && looking.isLooking) return null;
  return (
    <AppDialog title={t(titles[way])} isUnsaved={isUnsaved} onClose={onClose}>
      {way === "paste" && (
        <PastePane trayed={trayed} adding={adding} onUnsaved={setUnsaved} />
      )}
      {way === "typed" && (
        <TypedPane trayed={trayed} adding={adding} onUnsaved={setUnsaved} />
      )}
      {way === "files" && <FilesPane onTray={trayed.take} dropped={dropped} />}
      {way === "camera" && <CameraPane onTray={trayed.take} onGo={onGo} />}
      {way === "link" && <LinkPane onTray={trayed.take} links={links} />}
      {isSomethingThere &&
        way !== "typed" &&
        !(way === "scan" && looking.isLooking) && (
          <FoundList tray={tray} adding={adding} />
        )}
      {way === "scan" && (
        <ScanPane looking={looking} trayed={trayed} go={onGo} />
      )}
    </AppDialog>
  );
}
