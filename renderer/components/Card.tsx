import { useId, type ReactNode } from "react";
import classes from "./Card.module.css";

/** A part of a page with a heading of its own. */
export function Card({
  title,
  lead,
  children,
  testId,
}: {
  readonly title?: string;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
  readonly testId?: string;
}) {
  const id = useId();
  return (
    <section
      className={classes["card"]}
      aria-labelledby={title === undefined ? undefined : id}
      data-testid={testId}
    >
      {title !== undefined && (
        <h2 id={id} className={classes["title"]}>
          {title}
        </h2>
      )}
      {lead !== undefined && <p className={classes["lead"]}>{lead}</p>}
      {children}
    </section>
  );
}
