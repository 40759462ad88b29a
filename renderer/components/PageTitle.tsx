import { useEffect, useRef, type ReactNode } from "react";
import classes from "./PageTitle.module.css";

/** The heading of a page. It takes the focus when the page comes, so that a screen reader says where one is. */
export function PageTitle({
  children,
  lead,
  takesFocus = true,
}: {
  readonly children: string;
  readonly lead?: ReactNode;
  /** False where a field of the page takes it. */
  readonly takesFocus?: boolean;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <header className={classes["head"]}>
      <h1 ref={heading} tabIndex={-1} className={classes["title"]}>
        {children}
      </h1>
      {lead !== undefined && lead !== "" && (
        <p className={classes["lead"]}>{lead}</p>
      )}
    </header>
  );
}
