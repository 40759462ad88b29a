import type { CaptureProblem, OwnWindows } from "../../shared/contract/enrol";
import { no, yes, type Outcome } from "../../shared/outcome";
import type { Clock } from "../ports/clock";
import type { Log } from "../ports/log";
import type { QrReader } from "../ports/qr-reader";
import type { Look, ScreenCapture } from "../ports/screen-capture";

export type Screens = { readonly texts: string[]; readonly displays: number };
export type LookProblem =
  | { readonly kind: "capture"; readonly problem: CaptureProblem }
  | { readonly kind: "decode" };

export type LookPorts = {
  readonly screenCapture: ScreenCapture;
  readonly qrReader: QrReader;
  readonly clock: Clock;
  readonly log: Log;
};

/**
 * How long other programs get to paint what Nidan's window had covered, before each look. Nobody tells when they have;
 * so a look that finds nothing is repeated once, with more patience.
 */
const SETTLE_MS = [150, 450];

/** The texts of all QR codes on all displays, each once; Nidan's own windows are on the pictures only where wanted. */
export function lookAtScreens(
  ports: LookPorts,
  ownWindows: OwnWindows,
): Promise<Outcome<Screens, LookProblem>> {
  const { screenCapture, qrReader, clock, log } = ports;
  const look: Look<Outcome<Screens, LookProblem>> = async (takeShots) => {
    let seen: Screens = { texts: [], displays: 0 };
    for (const settle of SETTLE_MS) {
      await clock.sleep(settle);
      const shots = await takeShots();
      if (!shots.ok)
        return no({ kind: "capture" as const, problem: shots.problem });
      const texts = new Set<string>();
      try {
        for (const shot of shots.value)
          for (const { text } of await qrReader.read(shot)) texts.add(text);
      } catch (error) {
        log.bug("qr-reader-failed", error);
        return no({ kind: "decode" as const });
      }
      seen = { texts: [...texts], displays: shots.value.length };
      if (seen.texts.length > 0) break;
    }
    return yes(seen);
  };
  return ownWindows === "seen"
    ? screenCapture.asTheyAre(look)
    : screenCapture.withoutOwnWindows(look);
}
