import { IconInbox } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./WaitingSign.module.css";

/** Says, above any dialog, that something has arrived and when it will be shown. */
export function WaitingSign({ children }: { readonly children: ReactNode }) {
  return (
    <p className={classes["sign"]} role="status" data-testid="waiting-sign">
      <IconInbox size={20} stroke={1.8} aria-hidden />
      {children}
    </p>
  );
}
