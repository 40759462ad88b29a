import { IconDots } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import classes from "./CodeRow.module.css";
import type { EntryMenuProps } from "./entry-menu-props";

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
