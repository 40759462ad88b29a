import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { EntryId } from "../../../shared/ids";
import { AppDialog } from "../../components/AppDialog";
import { PastePane } from "./PastePane";
import { ScanPane } from "./ScanPane";
import { TypedPane } from "./TypedPane";
import { useAdding } from "./use-adding";
import type { Way } from "./way";

const titles = {
  scan: "enrol.scanTitle",
  paste: "enrol.pasteTitle",
  typed: "enrol.typedTitle",
} as const satisfies Record<Way, string>;

/** Everything between "there is a code somewhere" and "it is in the list". Nothing is added without a press of a button. */
export function EnrolDialog({
  start,
  onAdded,
  onClose,
}: {
  readonly start: Way;
  readonly onAdded: (entryIds: readonly EntryId[]) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const [way, setWay] = useState(start);
  const adding = useAdding(onAdded, onClose);
  const go = (to: Way) => {
    adding.forget();
    setWay(to);
  };
  return (
    <AppDialog title={t(titles[way])} onClose={onClose}>
      {way === "scan" && <ScanPane adding={adding} go={go} />}
      {way === "paste" && <PastePane adding={adding} />}
      {way === "typed" && <TypedPane adding={adding} />}
    </AppDialog>
  );
}
