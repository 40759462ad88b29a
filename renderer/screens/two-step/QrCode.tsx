import { useMemo } from "react";
import classes from "./QrCode.module.css";
import { qrPath } from "./qr-path";

/** A QR code, dark on white in every colour scheme: readers expect it so. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string;
  readonly label: string;
}) {
  const { size, d } = useMemo(() => qrPath(text), [text]);
  return (
    <svg
      className={classes["qr"]}
      data-testid="qr-code"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <path d={`M0 0h${size}v${size}H0z`} className={classes["paper"]} />
      <path d={d} className={classes["ink"]} />
    </svg>
  );
}
