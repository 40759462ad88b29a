import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { OwnWindows } from "../../../shared/contract/enrol";
import type { EntryId } from "../../../shared/ids";
import { AppDialog } from "../../components/AppDialog";
import { PastePane } from "./PastePane";
import { ScanPane } from "./ScanPane";
import { TypedPane } from "./TypedPane";
import { useAdding } from "./use-adding";
import { useLook } from "./use-look";
import type { Way } from "./way";

const titles = {
  scan: "enrol.scanTitle",
  paste: "enrol.pasteTitle",
  typed: "enrol.typedTitle",
} as const satisfies Record<Way, string>;

/** Everything between "there is a code somewhere" and "it is in the list". Nothing is added without a press of a button. */
export function EnrolDialog({
  start,
  ownWindows = "left-out",
  onAdded,
  onClose,
}: {
  readonly start: Way;
  /** `seen`: the code is in Nidan's own window, which the dialog must not cover before it was looked at. */
  readonly ownWindows?: OwnWindows;
  readonly onAdded: (entryIds: readonly EntryId[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [way, setWay] = useState(start);
  const adding = useAdding(onAdded, onClose);
  const looking = useLook(ownWindows, way === "scan");
  const go = (to: Way) => {
    adding.forget();
    setWay(to);
  };
  if (ownWindows === "seen" && way === "scan" && looking.isLooking) return null;
  return (
    <AppDialog title={t(titles[way])} onClose={onClose}>
      {way === "scan" && <ScanPane looking={looking} adding={adding} go={go} />}
      {way === "paste" && <PastePane adding={adding} />}
      {way === "typed" && <TypedPane adding={adding} />}
    </AppDialog>
  );
}
