import type { CSSProperties } from "react";
import { firstLetter, stableHue } from "./letter-look";
import classes from "./LetterAvatar.module.css";

/** The issuer's letter in the issuer's colour: found at a glance in a long list, and silent to screen readers. */
export function LetterAvatar({ name }: { readonly name: string }) {
  return (
    <span
      aria-hidden
      className={classes["avatar"]}
      style={{ "--hue": stableHue(name) } as CSSProperties}
    >
      {firstLetter(name)}
    </span>
  );
}
