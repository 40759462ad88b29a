import { useState, type CSSProperties } from "react";
import type { EpochMs } from "../../shared/time";
import classes from "./CountdownBar.module.css";

const FINEST_STEPS = 60;

/**
 * The time left, drawn by the compositor alone: an endless animation that begins in the middle (negative delay), so no
 * script runs between two codes. It takes its bearings once, when it is mounted: give it a new `key` when the clock jumps.
 */
export function CountdownBar({
  validFrom,
  validUntil,
}: {
  readonly validFrom: EpochMs;
  readonly validUntil: EpochMs;
}) {
  const periodMs = validUntil - validFrom;
  const [passedMs] = useState(() => (Date.now() - validFrom) % periodMs);
  const steps = Math.min(
    Math.max(Math.round(periodMs / 1000), 2),
    FINEST_STEPS,
  );
  const timing = {
    "--period": `${String(periodMs)}ms`,
    "--passed": `${String(-passedMs)}ms`,
    "--steps": steps,
  } as CSSProperties;
  return (
    <span aria-hidden className={classes["track"]} style={timing}>
      <span className={classes["left"]} />
      <span className={classes["late"]} />
    </span>
  );
}
