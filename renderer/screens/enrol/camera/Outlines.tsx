import type { Frame } from "./use-frames";
import classes from "./Camera.module.css";

/** The edges of the codes that were read, over the picture. */
export function Outlines({
  frame: { found, width, height },
}: {
  readonly frame: Frame;
}) {
  return (
    <svg
      className={classes["outlines"]}
      viewBox={`0 0 ${String(width)} ${String(height)}`}
      aria-hidden
    >
      {found.map(({ corners }, index) => (
        <polygon
          key={index}
          data-testid="outline"
          points={corners
            .map(({ x, y }) => `${String(x)},${String(y)}`)
            .join(" ")}
        />
      ))}
    </svg>
  );
}
