import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "./Callout.module.css";

/** A boxed explanation. A problem is read out at once, a hint when the reader gets there. */
export function Callout({
  tone,
  title,
  children,
  testId,
}: {
  readonly tone: "problem" | "hint";
  readonly title?: string;
  readonly children: ReactNode;
  readonly testId?: string;
}) {
  const Icon = tone === "problem" ? IconAlertTriangle : IconInfoCircle;
  return (
    <div
      className={classes["box"]}
      data-tone={tone}
      data-testid={testId}
      role={tone === "problem" ? "alert" : undefined}
    >
      <Icon size={20} stroke={1.8} aria-hidden />
      <div>
        {title !== undefined && <p className={classes["title"]}>{title}</p>}
        {children}
      </div>
    </div>
  );
}
