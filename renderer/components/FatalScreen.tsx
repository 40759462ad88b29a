import { IconPlugConnectedX } from "@tabler/icons-react";
import classes from "./FatalScreen.module.css";

/** The end of the road: nothing in the window works, so it says only what to do outside of it. */
export function FatalScreen({
  title,
  lead,
}: {
  readonly title: string;
  readonly lead: string;
}) {
  return (
    <main className={classes["screen"]} role="alert">
      <IconPlugConnectedX size={44} stroke={1.4} aria-hidden />
      <h1>{title}</h1>
      <p>{lead}</p>
    </main>
  );
}
