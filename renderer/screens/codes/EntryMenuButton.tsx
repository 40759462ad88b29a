import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import type { EntryView } from "../../../shared/model/entry-view";
import type { CodeActions } from "./use-code-actions";
import classes from "./CodeRow.module.css";

/** What the menu of one entry needs. */
export type EntryMenuProps = {
  readonly label: string;
  readonly entry: EntryView;
  readonly canCopyNext: boolean;
  readonly actions: Pick<CodeActions, "copy" | "remove">;
};

const EntryMenu = lazy(() =>
  import("./EntryMenu").then((module) => ({ default: module.EntryMenu })),
);

/** The button of an entry's menu; the menu itself is made with the first press, as a hundred of them would slow the start. */
export function EntryMenuButton(props: EntryMenuProps) {
  const [wanted, setWanted] = useState(false);
  const button = (
    <button
      type="button"
      className={classes["menu"]}
      aria-label={props.label}
      aria-haspopup="menu"
      onClick={() => {
        setWanted(true);
      }}
    >
      <IconDots size={18} aria-hidden />
    </button>
  );
  if (!wanted) return button;
  return (
    <Suspense fallback={button}>
      <EntryMenu {...props} />
    </Suspense>
  );
}
